import { OneButton } from '#components/administration/one-button.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { PublicPageState } from '#db/reads/links/public-pages.ts';

/** Whether anybody may read this version without an account, where, and the button to change it. */
export function PublicPagePanel({ versionId, state }: { versionId: string; state: PublicPageState }) {
  const address = `/public/plans/${versionId}`;
  const write = `/api/plan-versions/${versionId}/public-page`;
  const shown = state.on && state.published;
  return (
    <Panel title="Public page" aside={<Tag kind={shown ? 'done' : 'open'}>{shown ? 'On' : 'Off'}</Tag>}>
      <div className="stack-2">
        {shown ? (
          <p>
            Anybody can read this version at <a href={address}>its public page</a>, and take its table from there. The
            address stays.
          </p>
        ) : null}
        {state.on && !state.published ? (
          <p>The page is not shown: no publication of this version stands on record any more.</p>
        ) : null}
        {!state.on ? (
          <p>
            {state.published
              ? 'Nobody outside can read this version here. Its public page would show what was sealed and nothing else.'
              : 'Put the publication of this version on record first; it can then have a page that anybody reads.'}
          </p>
        ) : null}
        {state.mayTurnOn ? <OneButton address={write} label="Turn the public page on" /> : null}
        {state.mayTurnOff ? <OneButton address={`${write}/ending`} label="Turn the public page off" /> : null}
      </div>
    </Panel>
  );
}
