import { database } from '#db/database.ts';
import { viewRecords } from '#db/schema/inspector-links.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ViewedThing } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';

/** Who looked: a person, or whoever holds a link. */
export type Viewer = { personId: string } | { linkId: string };
/** What they looked at: a plan's live position, a sealed version, the exempt text of a frozen report. `subjectId` is its id. */
export type Viewed = { thing: ViewedThing; subjectId: string };

/**
 * Writes down that somebody looked (assurance DP-10): who, what, when and from where, and no word of what they read. Called before
 * the first byte is given, so that nothing is read without a record.
 * @param sourceAddress as `sourceAddress` of the request told it
 */
export function recordView(viewer: Viewer, viewed: Viewed, sourceAddress: string, moment: Moment): void {
  database()
    .insert(viewRecords)
    .values({ at: moment.now, ...viewed, ...viewer, sourceAddress })
    .run();
}

/** Who takes a pack for an inspection has looked at it; `packOf`: its plan, null for what is no pack. */
export function recordPackTaken(actor: Actor, packOf: string | null, sourceAddress: string, moment: Moment): void {
  if (packOf === null) return;
  recordView({ personId: actor.personId }, { thing: 'inspection-pack', subjectId: packOf }, sourceAddress, moment);
}
