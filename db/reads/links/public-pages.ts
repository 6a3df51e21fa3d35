import { and, eq, exists, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { keptJson, withBytes } from '#db/kept-bytes.ts';
import { versionInScope } from '#db/reads/submissions/submission-scope.ts';
import { publicPages } from '#db/schema/public-pages.ts';
import { planVersionFiles, planVersions, publications } from '#db/schema/submissions.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';

const standing = (versionId: string) => and(eq(publications.versionId, versionId), isNull(publications.takenBackAt));

/** Whether a publication of this version stands on record. */
export function isPublished(versionId: string): boolean {
  return database().select({ id: publications.id }).from(publications).where(standing(versionId)).get() !== undefined;
}

/** On, and of a version whose publication was not taken back since. */
const isOn = (versionId: string) =>
  and(
    eq(publicPages.versionId, versionId),
    isNull(publicPages.turnedOffAt),
    exists(database().select({ id: publications.id }).from(publications).where(standing(versionId))),
  );

export type PublicVersion = { id: string; number: number; sealedOn: string; document: ComposedDocument };

/**
 * A sealed version that anybody may read: its document as it was stored, and nothing of the plan as it is now.
 * @throws NotFound for one that is unknown, off, or no longer published: all the same
 */
export function getPublicVersion(versionId: string): PublicVersion {
  const { id, number, sealedOn } = planVersions;
  const document = keptJson<ComposedDocument>(planVersions.documentId);
  const version = database()
    .select({ id, number, sealedOn, document })
    .from(planVersions)
    .innerJoin(publicPages, eq(publicPages.versionId, planVersions.id))
    .where(isOn(versionId))
    .get();
  if (!version) throw new NotFound();
  return version;
}

/** The CSV of such a version, byte for byte as it was sealed. @throws as `getPublicVersion` does */
export function getPublicCsv(versionId: string) {
  const { id } = getPublicVersion(versionId);
  const { fileName, mediaType, keptId } = planVersionFiles;
  const file = database()
    .select({ fileName, mediaType, keptId })
    .from(planVersionFiles)
    .where(and(eq(planVersionFiles.versionId, id), eq(planVersionFiles.form, 'csv')))
    .get();
  if (!file) throw new NotFound();
  return withBytes(file);
}

export type PublicPageState = { on: boolean; published: boolean; mayTurnOn: boolean; mayTurnOff: boolean };

/** Whether a version has a public page, and what this person may do about it. @throws NotFound */
export function getPublicPageState(actor: Actor, versionId: string): PublicPageState {
  const { planId } = versionInScope(actor, versionId);
  const on =
    database()
      .select({ id: publicPages.id })
      .from(publicPages)
      .where(and(eq(publicPages.versionId, versionId), isNull(publicPages.turnedOffAt)))
      .get() !== undefined;
  const published = isPublished(versionId);
  return {
    on,
    published,
    mayTurnOn: !on && published && may(actor, 'turn-on-public-page', { planId }),
    mayTurnOff: on && may(actor, 'turn-off-public-page', { planId }),
  };
}
