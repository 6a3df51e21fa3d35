'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { shapeOf } from '#components/actions/status-words.ts';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { Thread, ThreadEntry } from '#components/ui/thread.tsx';
import type { ThreadUpdate } from '#db/reads/actions/actions.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { PageWanted } from '#domain/paging.ts';
import { words } from '#domain/vocabulary.ts';
import { ClearOrReturn } from './clear-or-return.tsx';
import { threadOptions } from './queries.ts';

const stateWords = { waiting: 'Waiting to be cleared', cleared: 'Cleared', returned: 'Returned' } as const;

function notesOf(update: ThreadUpdate): string[] {
  if (update.state === 'waiting') return ['Panels cannot see this yet.'];
  const when = update.decidedAt ? longDate(dateInLondon(update.decidedAt)) : '';
  return [update.decidedBy ? `${when}, ${update.decidedBy}` : when];
}

function Said({ update }: { update: ThreadUpdate }) {
  return (
    <>
      <p className="pre">
        {update.noChange ? <b>No change: </b> : null}
        {update.done}
      </p>
      {update.difference ? (
        <p className="pre">
          <b>For children:</b> {update.difference}
        </p>
      ) : null}
      {update.nextStep ? (
        <p className="pre">
          <b>Next:</b> {update.nextStep}
        </p>
      ) : null}
      {update.forecastOn || update.proposedStage ? (
        <p className="small quiet">
          {update.forecastOn ? `Forecast ${longDate(update.forecastOn)}. ` : ''}
          {update.proposedStage ? `Proposes the stage “${words.stage[update.proposedStage]}”.` : ''}
        </p>
      ) : null}
    </>
  );
}

/** What was said about an action, newest first, with what became of each update. */
export function ProgressThread({
  actionId,
  actionRef,
  first,
  place: { page, limit },
  mayClear,
}: {
  actionId: string;
  actionRef: string;
  first: ThreadUpdate[];
  /** Which page of the updates these are. */
  place: PageWanted;
  mayClear: boolean;
}) {
  const client = useQueryClient();
  const options = threadOptions(actionId, { page, limit });
  const { data } = useQuery({ ...options, initialData: first });
  // What was kept of an earlier visit may be older than the page: an owner who has just posted must find it here.
  useEffect(() => {
    client.setQueryData(threadOptions(actionId, { page, limit }).queryKey, first);
  }, [client, actionId, page, limit, first]);
  if (data.length === 0) return <p className="quiet">No update yet.</p>;
  return (
    <Thread label="Progress updates">
      {data.map((update) => (
        <ThreadEntry
          key={update.id}
          state={update.state}
          stateWord={stateWords[update.state]}
          heading={longDate(dateInLondon(update.postedAt))}
          by={[
            update.onBehalf ? `${update.postTitle}, posted on their behalf` : update.postTitle,
            <span key="declared">
              Declared <StatusMark shape={shapeOf[update.declaredRag]} word={words.rag[update.declaredRag]} />
            </span>,
          ]}
          comment={update.comment ? { who: update.decidedBy ?? 'Plan lead', text: update.comment } : undefined}
          notes={notesOf(update)}
        >
          <Said update={update} />
          {mayClear && update.state === 'waiting' ? (
            update.postedByMe ? (
              <p className="small">You wrote this update, so another plan lead or the director clears it.</p>
            ) : (
              <ClearOrReturn
                actionId={actionId}
                updateId={update.id}
                about={`the update on ${actionRef}`}
                onDecided={() => client.invalidateQueries({ queryKey: options.queryKey })}
              />
            )
          ) : null}
        </ThreadEntry>
      ))}
    </Thread>
  );
}
