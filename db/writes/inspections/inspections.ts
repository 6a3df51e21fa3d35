import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { heldReports } from '#db/reads/inspections/held-reports.ts';
import { inspectionInScope, mayConfirmInspections, mayOnInspection } from '#db/reads/inspections/inspection-scope.ts';
import { findInspectionBySource } from '#db/reads/inspections/inspections.ts';
import { inspections, judgements, recommendations } from '#db/schema/inspections.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { keepRecommendationState } from '#db/writes/plans/states.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { questionedInspectionDates } from '#domain/inspections/inspection-dates.ts';
import { inspectionTitle, noAreaNamed } from '#domain/inspections/inspection-wording.ts';
import {
  type ChangeInspectionInput,
  type ConfirmInspectionInput,
  refusedConfirmation,
  refusedInspectionDates,
} from '#domain/inspections/inspections.ts';
import { unansweredReprint } from '#domain/inspections/report-reprints.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';

/** The clock's day, not the example's: a report is of the real world. */
function assertDatesAreMeant(input: ConfirmInspectionInput | ChangeInspectionInput, moment: Moment): void {
  const around = { today: moment.clock.slice(0, 10), calendar: getCalendar() };
  const questions = questionedInspectionDates(input, around);
  if (questions.length > 0 && !input.confirmed) throw new Questioned(questions);
}

/** What stands in the note of an inspection by itself; pre-flight reads the first sentence whole. */
function noteOf({ namesNoArea, reprint }: ConfirmInspectionInput): string | null {
  if (namesNoArea) return `${noAreaNamed}.`;
  return reprint === 'corrected-reprint' ? 'A corrected reprint.' : null;
}

type Saved = { id: string; version: number };

function putJudgements(inspectionId: string, given: ConfirmInspectionInput['judgements']): void {
  given.forEach((judgement, place) => {
    database()
      .insert(judgements)
      .values({ inspectionId, position: place + 1, ...judgement })
      .run();
  });
}

/**
 * Takes in what a person has confirmed of a report: facts, judgements, recommendations word for word and the file's
 * fingerprint, in one transaction (product §5.1). The file itself is not kept.
 * @throws NotFound for those who see no inspections; NotAllowed for all but a plan lead
 * @throws NotValid for dates at odds, and for none found without the sentence that says so (rules §4)
 * @throws NotValid when it looks like a reprint of a report that is held, and `reprint` does not say what it is
 * @throws NotPossible when the same file was confirmed before and `again` is not said
 * @throws Questioned once for dates that are likely a slip
 */
export function confirmInspection(actor: Actor, input: ConfirmInspectionInput, moment: Moment): Saved {
  return database().transaction(
    () => {
      if (!mayConfirmInspections(actor)) throw new NotAllowed();
      const refused = refusedConfirmation(input);
      if (refused.length > 0) throw new NotValid(refused);
      const known = input.source && findInspectionBySource(actor, input.source.sha256);
      if (known && !input.again) {
        throw new NotPossible('This report is already here. Open it, or say that it is to be taken in again.', [
          known.title,
        ]);
      }
      const unanswered = input.again || input.reprint ? null : unansweredReprint(input, heldReports(actor));
      if (unanswered) throw new NotValid([unanswered]);
      assertDatesAreMeant(input, moment);
      const { kind, authority, title, inspectedFrom, inspectedTo, publishedOn, source } = input;
      const facts = { kind, authority, title, inspectedFrom, inspectedTo, publishedOn };
      const inspection = database()
        .insert(inspections)
        .values({
          ...facts,
          title: facts.title || inspectionTitle(facts.kind, facts),
          sourceFileName: source?.fileName ?? null,
          sourceSha256: source?.sha256 ?? null,
          note: noteOf(input),
          confirmedBy: actor.personId,
          confirmedAt: moment.now,
        })
        .returning({ id: inspections.id, version: inspections.version })
        .get();
      putJudgements(inspection.id, input.judgements);
      input.recommendations.forEach(({ ref, responsibleBody, ...recommendation }, place) => {
        const taken = database()
          .insert(recommendations)
          .values({
            inspectionId: inspection.id,
            position: place + 1,
            ref: ref || null,
            responsibleBody: responsibleBody || null,
            ...recommendation,
          })
          .returning({ id: recommendations.id })
          .get();
        keepRecommendationState(taken.id, actor, 'recommendation-confirmed', moment);
      });
      const subject = { kind: 'inspection', id: inspection.id };
      recordAudit({ actor: actor.personId, event: 'inspection-confirmed', subject, content: input }, moment);
      return inspection;
    },
    { behavior: 'immediate' },
  );
}

/** The inspection's facts as the form sends them, for the 412 that shows both texts. */
function changeablePartOf(inspectionId: string): { current: ChangeInspectionInput; version: number } {
  const row = database().select().from(inspections).where(eq(inspections.id, inspectionId)).get();
  if (!row) throw new NotFound();
  const { kind, authority, title, inspectedFrom, inspectedTo, publishedOn, version } = row;
  const graded = database()
    .select({ area: judgements.area, grade: judgements.grade })
    .from(judgements)
    .where(eq(judgements.inspectionId, inspectionId))
    .orderBy(judgements.position)
    .all();
  const facts = { kind, authority, title, inspectedFrom, inspectedTo, publishedOn, note: row.note ?? '' };
  return { current: { ...facts, judgements: graded, confirmed: false }, version };
}

/**
 * Changes an inspection's facts and judgements; its recommendations are corrected or set aside by acts of their own.
 * @param version the one the person saw
 * @throws NotFound, NotAllowed; Stale with what stands now; NotValid for dates at odds; Questioned once for unlikely ones
 */
export function changeInspection(
  actor: Actor,
  inspectionId: string,
  input: ChangeInspectionInput,
  version: number,
  moment: Moment,
): Saved {
  return database().transaction(
    () => {
      const scope = inspectionInScope(actor, inspectionId);
      if (!mayOnInspection(actor, 'correct-recommendation', scope)) throw new NotAllowed();
      const before = changeablePartOf(inspectionId);
      if (before.version !== version) throw new Stale(before.current, before.version);
      const refused = refusedInspectionDates(input);
      if (refused.length > 0) throw new NotValid(refused);
      assertDatesAreMeant(input, moment);
      const { judgements: graded, confirmed: _, ...facts } = input;
      database()
        .update(inspections)
        .set({
          ...facts,
          title: facts.title || inspectionTitle(facts.kind, facts),
          note: facts.note || null,
          version: version + 1,
        })
        .where(eq(inspections.id, inspectionId))
        .run();
      database().delete(judgements).where(eq(judgements.inspectionId, inspectionId)).run();
      putJudgements(inspectionId, graded);
      recordAudit(
        {
          actor: actor.personId,
          event: 'inspection-changed',
          subject: { kind: 'inspection', id: inspectionId },
          content: { before: before.current, after: input },
        },
        moment,
      );
      return { id: inspectionId, version: version + 1 };
    },
    { behavior: 'immediate' },
  );
}
