import type { Metadata } from 'next';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { ClearQueue } from '#components/work/clear-queue.tsx';
import { homeTitle } from '#components/work/home-title.ts';
import { OwnActions } from '#components/work/own-actions.tsx';
import { PlacesPanel } from '#components/work/places-panel.tsx';
import { PlanClocks } from '#components/work/plan-clocks.tsx';
import { RosierList } from '#components/work/rosier-list.tsx';
import { listOwnActions, listRosierActions, listWaitingUpdates } from '#db/reads/my-work.ts';
import { listOwnPanels } from '#db/reads/panels.ts';
import { listPlans } from '#db/reads/plans.ts';
import { words } from '#domain/vocabulary.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'My work' };

/** Each person's own queue by role: what needs them comes first, and nothing else before it. */
export default async function HomePage() {
  const { own, waiting, rosier, plans, panels, session } = await pageOf(({ actor, moment }) => ({
    own: listOwnActions(actor, moment),
    waiting: listWaitingUpdates(actor, moment),
    rosier: listRosierActions(actor, moment),
    plans: listPlans(actor, moment),
    panels: listOwnPanels(actor),
  }));
  const { actor, moment } = session;
  const decidable = waiting.filter((update) => !update.authorIsMe);
  const isAdministrator = actor.roles.some((held) => held.role === 'administrator');
  const isPlanLead = actor.roles.some((held) => held.role === 'plan-lead');
  const owned = isPlanLead ? own.filter((action) => actor.postIds.includes(action.ownerPostId ?? '')) : own;
  const roleWords = [...new Set(actor.roles.map((held) => words.role[held.role].toLowerCase()))].join(', ');
  return (
    <div className="mw">
      <PageHead
        title={homeTitle({ waiting: decidable.length, own: owned, panels: panels.length, isAdministrator })}
        lead={`${actor.name}${roleWords ? `, ${roleWords}` : ''}.`}
      />
      <div className="cols">
        <div>
          {decidable.length > 0 ? (
            <Panel title="Updates to clear" aside={<a href="/updates">All {waiting.length} on one page</a>}>
              <ClearQueue waiting={decidable} today={moment.today} />
            </Panel>
          ) : null}
          {actor.postIds.length > 0 && owned.length > 0 ? <OwnActions actions={owned} today={moment.today} /> : null}
          <PlacesPanel panels={panels} plans={plans} isAdministrator={isAdministrator} isPlanLead={isPlanLead} />
        </div>
        <aside aria-label="Coming up">
          <PlanClocks plans={plans} />
          {rosier.length > 0 ? <RosierList actions={rosier} /> : null}
        </aside>
      </div>
    </div>
  );
}
