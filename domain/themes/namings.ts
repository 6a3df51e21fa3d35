type Named = { day: string | null };

export const yearOf = ({ day }: Named): string | null => day?.slice(0, 4) ?? null;

function years(namings: readonly Named[]): string[] {
  return [...new Set(namings.map(yearOf).filter((year) => year !== null))];
}

/** "2009, 2018 and 2019" */
export function inOneLine(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** "Named before in 2018 and 2019"; of an inspection whose day is not held: "Named before". Empty where it was not. */
export function namedBeforeWords(before: readonly Named[]): string {
  if (before.length === 0) return '';
  const told = years(before);
  return told.length === 0 ? 'Named before' : `Named before in ${inOneLine(told)}`;
}

/** "Named again in 2023"; empty where it was not. */
export function namedAgainWords(again: readonly Named[]): string {
  if (again.length === 0) return '';
  const told = years(again);
  return told.length === 0 ? 'Named again' : `Named again in ${inOneLine(told)}`;
}

/** "named in 2018 and again in 2023", for a title; the oldest first. */
export function namedInWords(namings: readonly Named[]): string {
  const told = years(namings);
  const [first, ...rest] = told;
  if (first === undefined) return namings.length === 0 ? 'not named yet' : 'named';
  return rest.length === 0 ? `named in ${first}` : `named in ${first} and again in ${inOneLine(rest)}`;
}

/** By recommendation: "Named before in 2018"; those that were not are left out. */
export function namedBeforeBy(namings: ReadonlyMap<string, { before: readonly Named[] }>): Map<string, string> {
  const told = [...namings].map(([id, { before }]) => [id, namedBeforeWords(before)] as const);
  return new Map(told.filter(([, words]) => words !== ''));
}
