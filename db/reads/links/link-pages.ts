import { and, count, desc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { keptJson, withBytes } from '#db/kept-bytes.ts';
import { evidenceOfPlan } from '#db/reads/evidence/evidence-index.ts';
import { contentFactsOf } from '#db/reads/plans/plan-content.ts';
import { actions } from '#db/schema/plans.ts';
import { planVersionFiles, planVersions } from '#db/schema/submissions.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { composeEvidenceIndex } from '#domain/inspection-pack/evidence-index.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { may } from '#domain/policy/policy.ts';
import type { InspectorGrant, InspectorLink } from '#domain/policy/policy-subject.ts';
import { NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { type SealedForm, sealedForms } from '#domain/submissions/submission-words.ts';

/* What whoever opened a link reads: the link comes first, as the actor does elsewhere, and is judged by the same table. */

/** @throws NotFound for a part that is not ticked: to the link, it does not exist */
function assertShown(link: InspectorLink, part: 'sealed-version' | InspectorGrant): void {
  if (!may(link, 'read-plan', { planId: link.planId, part })) throw new NotFound();
}

function latestVersion(planId: string) {
  return database()
    .select({ id: planVersions.id, number: planVersions.number, sealedOn: planVersions.sealedOn })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .orderBy(desc(planVersions.number))
    .limit(1)
    .get();
}

export type LinkVersion = { id: string; number: number; sealedOn: string; forms: SealedForm[] };

/** The latest sealed version of the link's plan, by number and forms; null before anything is sealed. @throws NotFound */
export function findLinkVersion(link: InspectorLink): LinkVersion | null {
  assertShown(link, 'sealed-version');
  const version = latestVersion(link.planId);
  if (!version) return null;
  const files = database()
    .select({ form: planVersionFiles.form })
    .from(planVersionFiles)
    .where(eq(planVersionFiles.versionId, version.id))
    .all();
  const stored = new Set(files.map(({ form }) => form));
  return { ...version, forms: sealedForms.filter((form) => stored.has(form)) };
}

/** The document of the latest sealed version as it was stored; null before anything is sealed. @throws NotFound */
export function findLinkDocument(link: InspectorLink): ComposedDocument | null {
  const version = findLinkVersion(link);
  if (!version) return null;
  const row = database()
    .select({ document: keptJson<ComposedDocument>(planVersions.documentId) })
    .from(planVersions)
    .where(eq(planVersions.id, version.id))
    .get();
  return row?.document ?? null;
}

/**
 * The stored bytes of the latest sealed version in one form.
 * @throws NotFound for another plan's version, an earlier one and an unknown form alike
 */
export function getLinkFile(link: InspectorLink, versionId: string, form: string) {
  if (!may(link, 'export-plan', { planId: link.planId, part: 'sealed-version' })) throw new NotFound();
  const version = findLinkVersion(link);
  const known = version?.forms.find((code) => code === form);
  if (version?.id !== versionId || !known) throw new NotFound();
  const { fileName, mediaType, keptId } = planVersionFiles;
  const file = database()
    .select({ fileName, mediaType, keptId })
    .from(planVersionFiles)
    .where(and(eq(planVersionFiles.versionId, versionId), eq(planVersionFiles.form, known)))
    .get();
  if (!file) throw new NotFound();
  return withBytes(file);
}

/** Reading and composing more would hold the server for longer than anybody should wait (assurance REL-18). */
const MOST_ACTIONS = 400;

function assertShort(planId: string): void {
  const row = database().select({ found: count() }).from(actions).where(eq(actions.planId, planId)).get();
  if ((row?.found ?? 0) <= MOST_ACTIONS) return;
  throw new NotPossible('This plan is too large to be shown on a page. Ask the council for it as a document.');
}

/** What is cleared, as it stands now, without officers' reasons for a colour and without comments (rules §5). */
function clearedFacts(link: InspectorLink, moment: Moment) {
  assertShort(link.planId);
  const facts = contentFactsOf(link.planId, moment);
  return { ...facts, actions: facts.actions.map((action) => ({ ...action, override: null })), comments: [] };
}

/** The cleared position of today as a document. @throws NotFound where it is not ticked; NotPossible for a large plan */
export function getLinkLivePosition(link: InspectorLink, moment: Moment): ComposedDocument {
  assertShown(link, 'live-position');
  return composePlanDocument(clearedFacts(link, moment));
}

/** The evidence by names and dates. @throws as `getLinkLivePosition` does */
export function getLinkEvidenceIndex(link: InspectorLink, moment: Moment): ComposedDocument {
  assertShown(link, 'evidence-index');
  return composeEvidenceIndex(clearedFacts(link, moment), evidenceOfPlan(link.planId, moment.today));
}
