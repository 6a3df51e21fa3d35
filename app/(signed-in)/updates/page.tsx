import type { Metadata } from 'next';
import { inWords } from '#components/plans/plan-words.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { CHOSEN_UPDATES, ClearChosen } from '#components/work/clear-chosen.tsx';
import { ClearQueue } from '#components/work/clear-queue.tsx';
import { listWaitingUpdates } from '#db/reads/work/my-work.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Updates to clear' };

export default async function UpdatesPage() {
  const { waiting, session } = await pageOf(({ actor, moment }) => ({ waiting: listWaitingUpdates(actor, moment) }));
  const several = waiting.filter((update) => !update.authorIsMe).length > 1;
  return (
    <div className="mw">
      <PageHead
        title={
          waiting.length === 0
            ? 'Nothing waits to be cleared'
            : `${inWords(waiting.length)} ${waiting.length === 1 ? 'update waits' : 'updates wait'} to be cleared`
        }
        lead="Panels read an update only once it is cleared. Oldest first."
      />
      {waiting.length === 0 ? (
        <EmptyState what="Every update has been cleared or returned." />
      ) : (
        <>
          <h2 className="vh">Updates that wait</h2>
          <ClearQueue waiting={waiting} today={session.moment.today} choosable={several ? CHOSEN_UPDATES : undefined} />
          {several ? (
            <ClearChosen refs={Object.fromEntries(waiting.map((update) => [update.id, update.action.ref]))} />
          ) : null}
        </>
      )}
    </div>
  );
}
