import { addDays } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { DeclaredRag, Stage } from '#domain/vocabulary.ts';
import { inventedDifference, inventedMilestone, inventedUpdate } from './invented-words.ts';
import type { OwnerPost } from './owner-posts.ts';
import { seedId } from './seed-id.ts';

type Made = { id: string; n: number; stage: Stage; owner: OwnerPost | undefined };

const saidInTurn: readonly DeclaredRag[] = ['green', 'amber', 'green', 'red'];

/** None to three milestones; those of a finished action are done, of the others some that are past their date are not. */
export function milestoneRows({ id, n, stage }: Made, today: string) {
  const open = stage === 'not-started' || stage === 'in-progress';
  const from = stage === 'not-started' ? 40 : -24;
  return Array.from({ length: n % 4 }, (_, index) => {
    const dueOn = addDays(today, from + index * 30 + (n % 10));
    const done = !open || (dueOn < today && n % 3 !== 0);
    return {
      id: seedId(`many milestone ${id} ${index}`),
      actionId: id,
      position: index + 1,
      title: inventedMilestone(index),
      dueOn,
      doneOn: done ? (dueOn < today ? dueOn : today) : null,
    };
  });
}

/** One to three updates a fortnight apart, by whoever holds the post; none where nobody does or nothing has begun. */
export function updateRows({ id, n, stage, owner }: Made, { today }: Moment) {
  const holder = owner?.holderId;
  if (!owner || !holder || stage === 'not-started') return [];
  const length = 1 + (n % 3);
  return Array.from({ length }, (_, index) => ({
    id: seedId(`many update ${id} ${index}`),
    actionId: id,
    postedBy: holder,
    postTitle: owner.title,
    declaredRag: saidInTurn[(n + index) % saidInTurn.length] ?? 'green',
    done: inventedUpdate(n + index),
    difference: inventedDifference(n + index),
    forecastOn: n % 5 === 0 ? null : addDays(today, 20 + ((n * 11) % 150)),
    nextStep: n % 2 === 0 ? 'Take it to the next meeting of team managers.' : '',
    postedAt: `${addDays(today, -1 - 14 * (length - 1 - index) - (n % 12))}T10:${String(n % 60).padStart(2, '0')}:00.000Z`,
  }));
}

/** Cleared the day they were posted; one in ten is left waiting, one in fifteen was returned. */
export function clearingRows(updates: readonly { id: string; postedAt: string }[], decidedBy: string, now: string) {
  return updates.flatMap(({ id, postedAt }, place) => {
    if (place % 10 === 9) return [];
    const sameDay = `${postedAt.slice(0, 10)}T15:30:00.000Z`;
    const returned = place % 15 === 14;
    return [
      {
        progressUpdateId: id,
        decision: returned ? ('returned' as const) : ('cleared' as const),
        comment: returned ? 'How many, and since when?' : '',
        decidedBy,
        decidedAt: sameDay < now ? sameDay : now,
      },
    ];
  });
}
