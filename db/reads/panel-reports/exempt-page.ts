import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { exemptGrants } from '#db/schema/panel-reports.ts';
import { people } from '#db/schema/people.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ExemptMark } from '#domain/panel-reports/facts.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { marksOf, reportFactsOf } from './panel-report-facts.ts';
import { panelReportInScope } from './panel-report-scope.ts';

export type MarkedThing = ExemptMark & { id: string; what: string };
export type ExemptPage = {
  number: number;
  isFrozen: boolean;
  marks: MarkedThing[];
  /** What can be marked: `part live`, `item 7`. */
  choices: { value: string; label: string }[];
  grants: { id: string; name: string }[];
  people: { id: string; name: string }[];
};

/**
 * What of a report is exempt, what could be, and who reads it by name.
 * @throws NotFound; NotAllowed for those who mark nothing
 */
export function getExemptPage(actor: Actor, reportId: string, moment: Moment): ExemptPage {
  const { row, may } = panelReportInScope(actor, reportId);
  if (!may('mark-exempt')) throw new NotAllowed();
  const { facts } = reportFactsOf(row, moment);
  const choices = [
    ...facts.items.map(({ number, ref, title }) => ({
      value: `item ${number}`,
      label: `Item ${number}: ${ref} ${title}`,
    })),
    ...facts.headings.map(({ part, heading }) => ({ value: `part ${part}`, label: `The part “${heading}”` })),
  ];
  const marks = marksOf(reportId).map((mark) => {
    const value = mark.part ? `part ${mark.part}` : `item ${mark.itemNumber}`;
    return { ...mark, what: choices.find((choice) => choice.value === value)?.label ?? value };
  });
  const everyone = database()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name))
    .all();
  const grants = database()
    .select({ id: exemptGrants.id, name: people.name })
    .from(exemptGrants)
    .innerJoin(people, eq(people.id, exemptGrants.personId))
    .where(and(eq(exemptGrants.reportId, reportId), isNull(exemptGrants.endedAt)))
    .orderBy(asc(people.name))
    .all();
  return { number: row.number, isFrozen: row.frozen !== null, marks, choices, grants, people: everyone };
}
