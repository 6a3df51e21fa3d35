type Days = { inspectedFrom: string | null; inspectedTo: string | null; publishedOn: string | null };

/** The day by which an inspection stands among the others: its last day, else its first, else that of its report; `YYYY-MM-DD`. */
export function dayOfInspection({ inspectedTo, inspectedFrom, publishedOn }: Days): string | null {
  return inspectedTo ?? inspectedFrom ?? publishedOn;
}

/** One whose day is not held is of an older record: before every one whose day is. */
export function isEarlier(one: string | null, other: string | null): boolean {
  if (other === null) return false;
  return one === null || one < other;
}
