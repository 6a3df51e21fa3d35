import type { Metadata } from 'next';
import { DraftsToRead } from '#components/consultation/drafts-to-read.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { AskedActions } from '#components/work/asked-actions.tsx';
import { ReChecksDue, ToVerify } from '#components/work/checker-queues.tsx';
import { ClearQueue } from '#components/work/clear-queue.tsx';
import { LatePosts, NextAgendas } from '#components/work/clerk-desk.tsx';
import { DisposalsToConfirm } from '#components/work/disposals-to-confirm.tsx';
import { homeTitle } from '#components/work/home-title.ts';
import { NewDates } from '#components/work/new-dates.tsx';
import { NotHeardFrom, OverdueList } from '#components/work/overdue-list.tsx';
import { OwnActions } from '#components/work/own-actions.tsx';
import { OwnDrafts, PanelNews } from '#components/work/panel-news.tsx';
import { OverdueToPanels, PanelWorkQueues } from '#components/work/panel-work.tsx';
import { PanelsAhead } from '#components/work/panels-ahead.tsx';
import { PlacesPanel } from '#components/work/places-panel.tsx';
import { PlanClocks } from '#components/work/plan-clocks.tsx';
import { ReportsToSign } from '#components/work/reports-to-sign.tsx';
import { RosierList } from '#components/work/rosier-list.tsx';
import { listReportsToSign } from '#db/reads/panel-reports/reports-to-sign.ts';
import { getClerkDesk } from '#db/reads/panels/clerk-desk.ts';
import { listOwnPanelsAhead } from '#db/reads/panels/own-panels-ahead.ts';
import { getPanelWork } from '#db/reads/panels/panel-queues.ts';
import { listOwnPanels } from '#db/reads/panels/panels.ts';
import { listPlans } from '#db/reads/plans/plans.ts';
import { listDisposalsToConfirm } from '#db/reads/retention/disposals.ts';
import { listDraftsToRead } from '#db/reads/submissions/consultation-drafts.ts';
import { listAskedActions, listUnansweredRequests } from '#db/reads/updates/update-requests.ts';
import { listDeadlineChangesToDecide, listDueReChecks, listToVerify } from '#db/reads/work/decision-queues.ts';
import { listLedActions, listOwnActions, listWaitingUpdates, overdueAmong } from '#db/reads/work/my-work.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { meetingsTitle } from '#domain/panels/meetings.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { words } from '#domain/vocabulary.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'My work' };

function workOf(actor: Actor, moment: Moment) {
  return {
    own: listOwnActions(actor, moment),
    asked: listAskedActions(actor),
    waiting: listWaitingUpdates(actor, moment),
    newDates: listDeadlineChangesToDecide(actor),
    toVerify: listToVerify(actor, moment),
    reChecks: listDueReChecks(actor, moment),
    led: listLedActions(actor, moment),
    unanswered: listUnansweredRequests(actor, moment.today),
    plans: listPlans(actor, moment),
    panels: listOwnPanels(actor),
    drafts: listDraftsToRead(actor),
    desk: getClerkDesk(actor, moment),
    ofPanels: getPanelWork(actor, moment.today),
    ahead: listOwnPanelsAhead(actor, moment.today),
    reports: listReportsToSign(actor),
    disposals: listDisposalsToConfirm(actor),
  };
}

/** Each person's own queue by role: what needs them comes first, oldest first, and nothing else before it. */
export default async function HomePage() {
  const { session, ...work } = await pageOf(({ actor, moment }) => workOf(actor, moment));
  const { actor, moment } = session;
  const { today } = moment;
  const decidable = work.waiting.filter((update) => !update.authorIsMe);
  const isAdministrator = actor.roles.some((held) => held.role === 'administrator');
  const isPlanLead = actor.roles.some((held) => held.role === 'plan-lead');
  const owned = isPlanLead ? work.own.filter((action) => actor.postIds.includes(action.ownerPostId ?? '')) : work.own;
  const ownById = new Map(work.own.map((action) => [action.id, action]));
  const asked = work.asked.flatMap(({ actionId, dueOn }) => {
    const action = ownById.get(actionId);
    return action ? [{ action, dueOn }] : [];
  });
  const askedIds = new Set(asked.map(({ action }) => action.id));
  const rosier = work.led.filter((action) => action.status.rosier);
  const decisions =
    decidable.length +
    work.newDates.length +
    work.toVerify.length +
    work.reChecks.length +
    work.ofPanels.toGive.length +
    work.reports.length +
    work.disposals.length;
  const roleWords = [...new Set(actor.roles.map((held) => words.role[held.role].toLowerCase()))].join(', ');
  return (
    <div className="mw">
      <PageHead
        title={homeTitle({
          decisions,
          asked: asked.length,
          questions: work.ofPanels.toAnswer.length,
          own: owned,
          panels: work.panels.length,
          nextAgenda: work.desk ? meetingsTitle(work.desk.meetings, today) : null,
          isAdministrator,
        })}
        lead={`${actor.name}${roleWords ? `, ${roleWords}` : ''}.`}
      />
      <div className="cols">
        <div>
          {decidable.length > 0 ? (
            <Panel title="Updates to clear" aside={<a href="/updates">All {work.waiting.length} on one page</a>}>
              <ClearQueue waiting={decidable} today={today} />
            </Panel>
          ) : null}
          {work.desk ? <NextAgendas desk={work.desk} today={today} /> : null}
          {work.reports.length > 0 ? <ReportsToSign reports={work.reports} today={today} /> : null}
          <DisposalsToConfirm disposals={work.disposals} today={today} />
          <PanelWorkQueues work={work.ofPanels} today={today} />
          <DraftsToRead drafts={work.drafts} today={today} />
          <NewDates changes={work.newDates} />
          <ToVerify actions={work.toVerify} today={today} />
          <ReChecksDue reChecks={work.reChecks} today={today} />
          <AskedActions asked={asked} today={today} />
          {actor.postIds.length > 0 && owned.length > 0 ? (
            <OwnActions actions={owned.filter((action) => !askedIds.has(action.id))} today={today} />
          ) : null}
          <PanelsAhead ahead={work.ahead} />
          <OwnDrafts drafts={work.ofPanels.drafted} />
          <PanelNews matters={work.ofPanels.matters} today={today} />
          <PlacesPanel
            panels={work.panels}
            plans={work.plans}
            isAdministrator={isAdministrator}
            isPlanLead={isPlanLead}
          />
        </div>
        <aside aria-label="Coming up">
          {work.desk ? <LatePosts desk={work.desk} today={today} /> : null}
          <PlanClocks plans={work.plans} />
          <OverdueToPanels work={work.ofPanels} today={today} />
          <OverdueList actions={overdueAmong(work.led, today)} today={today} />
          <NotHeardFrom requests={work.unanswered} today={today} />
          {rosier.length > 0 ? <RosierList actions={rosier} /> : null}
        </aside>
      </div>
    </div>
  );
}
