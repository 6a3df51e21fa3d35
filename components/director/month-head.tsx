const letters = new Intl.DateTimeFormat('en-GB', { month: 'narrow', timeZone: 'UTC' });
const names = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const dayOf = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** "J" */
export const monthLetter = (month: string) => letters.format(dayOf(month));
/** "June 2023" */
export const monthName = (month: string) => names.format(dayOf(month));

/** A column's head: one letter to see, the whole name to hear. */
export function MonthHead({ month }: { month: string }) {
  return (
    <th scope="col">
      <span aria-hidden="true">{monthLetter(month)}</span>
      <span className="vh">{monthName(month)}</span>
    </th>
  );
}
