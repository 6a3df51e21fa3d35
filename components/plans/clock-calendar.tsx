import { classNames } from '#components/ui/class-names.ts';
import type { CountedDay } from '#domain/clocks/count-workings.ts';
import { addDays, dayNumber, shortDate, weekdayOfDay } from '#domain/dates/dates.ts';

export type CalendarMark = { on: string; word: string };
type Day = CountedDay | null;

const headings = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sa', 'Su'];
const dayMonth = (date: string) => shortDate(date).replace(/ \d{4}$/, '');
const mondayOf = (date: string) => addDays(date, -((weekdayOfDay(dayNumber(date)) + 6) % 7));

/** The counted days as weeks from Monday; days before receipt and after the last one are empty. */
function weeksOf(receivedOn: string, days: readonly CountedDay[]): { monday: string; days: Day[] }[] {
  const byDate = new Map<string, CountedDay>(days.map((day) => [day.date, day]));
  byDate.set(receivedOn, { date: receivedOn, number: 0, why: null });
  const last = days.at(-1)?.date ?? receivedOn;
  const weeks: { monday: string; days: Day[] }[] = [];
  for (let monday = mondayOf(receivedOn); monday <= last; monday = addDays(monday, 7)) {
    weeks.push({ monday, days: headings.map((_, place) => byDate.get(addDays(monday, place)) ?? null) });
  }
  return weeks;
}

function DayCell({
  day,
  place,
  today,
  dueOn,
  mark,
}: {
  day: Day;
  place: number;
  today: string;
  dueOn: string;
  mark: string | undefined;
}) {
  const weekend = place >= 5;
  if (!day) return <td className={weekend ? 'we' : 'off'} />;
  if (weekend) return <td className="we">{Number(day.date.slice(8))}</td>;
  if (day.number === null) {
    return (
      <td className="nocount">
        <span className="vh">{dayMonth(day.date)}, not counted: </span>
        {day.why}
      </td>
    );
  }
  const word =
    mark ?? (day.number === 0 ? 'received' : day.date === dueOn ? 'due' : day.date === today ? 'today' : undefined);
  return (
    <td
      className={classNames(
        day.number === 0
          ? 'zero'
          : day.date === today
            ? 'today'
            : day.date === dueOn
              ? 'due'
              : day.date < today && 'past',
        mark && 'mile',
      )}
    >
      <span className="d">
        <span>{dayMonth(day.date)}</span>
        <b>{day.number}</b>
      </span>
      {word ? <small>{word}</small> : null}
    </td>
  );
}

/** Every day from receipt to the due date, by week, with its number; what is not counted says why. */
export function ClockCalendar({
  receivedOn,
  dueOn,
  days,
  today,
  marks,
}: {
  receivedOn: string;
  dueOn: string;
  days: readonly CountedDay[];
  today: string;
  marks: readonly CalendarMark[];
}) {
  return (
    <table className="cal">
      <caption className="vh">
        Every day from {shortDate(receivedOn)} to {shortDate(dueOn)}, by week, with its number
      </caption>
      <colgroup>
        <col className="wk" />
        <col span={5} />
        <col className="wec" span={2} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Week of</th>
          {headings.map((heading, place) => (
            <th key={heading} scope="col" className={place >= 5 ? 'weh' : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(receivedOn, days).map((week) => (
          <tr key={week.monday}>
            <th scope="row">{dayMonth(week.monday)}</th>
            {week.days.map((day, place) => (
              <DayCell
                key={headings[place]}
                day={day}
                place={place}
                today={today}
                dueOn={dueOn}
                mark={day ? marks.find((mark) => mark.on === day.date)?.word : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
