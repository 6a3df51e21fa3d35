'use client';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import type { ExampleWorld } from '#domain/dates/example-day.ts';
import { useStartWorld } from './queries.ts';

export type WorldChoice = { world: ExampleWorld; day: string; what: string };

export const worldChoices: readonly WorldChoice[] = [
  { world: 'june-2023', day: '30 June 2023', what: 'Day 58 of 70: the plan is built, consulted on and cleared.' },
  {
    world: 'december-2023',
    day: '15 December 2023',
    what: 'Sent to Ofsted in July: six months of updates, checks and new dates since.',
  },
];

/** The two days the example can start on. What was done in it until now goes. */
export function StartWorld() {
  const start = useStartWorld();
  return (
    <>
      <ErrorSummary errors={start.error ? [{ message: start.error.message }] : []} />
      <ul className="evid">
        {worldChoices.map(({ world, day, what }) => (
          <li key={world} className="row between">
            <span>
              <b>{day}</b>
              <small>{what}</small>
            </span>
            <Button
              look="secondary"
              about={`on ${day}`}
              busy={start.isPending}
              onClick={() => start.isPending || start.mutate(world)}
            >
              Start again
            </Button>
          </li>
        ))}
      </ul>
      <p className="small quiet" role="status">
        {start.isPending ? 'Preparing the example. This takes a few seconds…' : ''}
      </p>
    </>
  );
}
