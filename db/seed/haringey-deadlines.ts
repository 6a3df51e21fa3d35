import { deadlineChanges } from '../schema/deadline-changes.ts';
import { fill } from './fill.ts';
import { personIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

type NewDate = { askedAt: string; toOn: string; reason: string; decidedAt: string; why: string };

/** Actions whose deadline was agreed anew: the first one, and what was asked and granted since. Invented. */
const extended: Record<string, { originalOn: string; changes: readonly NewDate[] }> = {
  '4.4': {
    originalOn: '2023-10-31',
    changes: [
      {
        askedAt: '2023-04-24T13:20:00.000Z',
        toOn: '2023-11-30',
        reason: 'The coach was appointed a month later than planned.',
        decidedAt: '2023-04-26T09:05:00.000Z',
        why: 'The first nine managers must still be coached by the end of May.',
      },
      {
        askedAt: '2023-04-27T15:40:00.000Z',
        toOn: '2024-01-31',
        reason: 'Only nine of the 18 managers can be released in one term.',
        decidedAt: '2023-05-02T10:25:00.000Z',
        why: 'Agreed, with no third extension.',
      },
    ],
  },
};

/** The first deadline of an action where another one is agreed by now. */
export const originalDeadlineOf = (ref: string): string | undefined => extended[ref]?.originalOn;

/** Every new date that was asked for and granted. */
export function fillDeadlineChanges(planId: string, idOf: (ref: string) => string): void {
  for (const [ref, { originalOn, changes }] of Object.entries(extended)) {
    let fromOn = originalOn;
    changes.forEach(({ askedAt, toOn, reason, decidedAt, why }, place) => {
      fill(deadlineChanges, [
        {
          id: seedId(`deadline change ${ref} ${place + 1}`),
          actionId: idOf(ref),
          planId,
          ...{ fromOn, toOn, reason, askedAt, askedBy: personIdOf('workforce') },
          decision: 'granted',
          grantedOn: toOn,
          decisionReason: why,
          decidedBy: personIdOf('plan-lead'),
          decidedAt,
          decidedOn: decidedAt.slice(0, 10),
        },
      ]);
      fromOn = toOn;
    });
  }
}
