import { setImmediate as turn } from 'node:timers/promises';
import type { ItemNumber } from '#db/reads/panel-reports/panel-item-numbers.ts';
import { isLargeReport } from '#db/reads/panel-reports/report-size.ts';
import { inChunks } from '#db/writes/chunks.ts';
import { giveItemNumbers } from '#db/writes/panel-reports/item-numbers-ahead.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { readWholeReport } from './whole-plan.ts';

/** So many take some ten milliseconds. */
const NUMBERS_A_TURN = 200;

/** A report as whoever signs it meets it. @throws as `readWholeReport` and `giveItemNumbers` */
export const readSignableReport = (actor: Actor, reportId: string, moment: Moment) =>
  numbered(actor, reportId, moment, () => readWholeReport('getSignableReport', actor, reportId, moment));

/** A report as whoever marks what is exempt meets it. @throws as `readWholeReport` and `giveItemNumbers` */
export const readMarkableReport = (actor: Actor, reportId: string, moment: Moment) =>
  numbered(actor, reportId, moment, () => readWholeReport('getMarkableReport', actor, reportId, moment));

/** The items of a large report get their numbers first, some at a time: the write that follows then has none to keep. */
async function numbered<R extends { fresh: readonly ItemNumber[] }>(
  actor: Actor,
  reportId: string,
  moment: Moment,
  read: () => Promise<R>,
): Promise<R> {
  const first = await read();
  if (first.fresh.length === 0 || !isLargeReport(reportId)) return first;
  // An answer and what `setImmediate` calls next belong to one turn of the loop, and receiving so many numbers took much of it.
  await turn();
  for (const some of inChunks(first.fresh, NUMBERS_A_TURN)) {
    await turn();
    giveItemNumbers(actor, reportId, some, moment);
  }
  return read();
}
