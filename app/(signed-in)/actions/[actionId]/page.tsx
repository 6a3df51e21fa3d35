import type { Metadata } from 'next';
import { WaitsOnPanel } from '#components/action-dependencies/waits-on-panel.tsx';
import { ActionFacts } from '#components/actions/action-facts.tsx';
import { daysLateOf } from '#components/actions/days-late.ts';
import { MilestoneList } from '#components/actions/milestone-list.tsx';
import { StageLine } from '#components/actions/stage-line.tsx';
import { StatusBox } from '#components/actions/status-box.tsx';
import { StatusMonths } from '#components/actions/status-months.tsx';
import { DeadlinePanel } from '#components/deadline-changes/deadline-panel.tsx';
import { EvidencePanel } from '#components/evidence/evidence-panel.tsx';
import { MeasureLines } from '#components/measures/measure-lines.tsx';
import { ListPages } from '#components/paging/list-pages.tsx';
import { PanelMatters } from '#components/panel-questions/panel-matters.tsx';
import { ProgressThread } from '#components/progress-updates/progress-thread.tsx';
import { OverrideActs } from '#components/rag-overrides/override-acts.tsx';
import { CoursePanel } from '#components/stage-acts/course-panel.tsx';
import { NextActs } from '#components/stage-acts/next-acts.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getActionCourse } from '#db/reads/actions/action-course.ts';
import { getActionPage, listProgressUpdates } from '#db/reads/actions/actions.ts';
import { getDeadlineChanges } from '#db/reads/actions/deadline-changes.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { listEvidence } from '#db/reads/evidence/evidence.ts';
import { listMeasuresOfAction } from '#db/reads/measures/measures.ts';
import { listMattersOn } from '#db/reads/panels/panel-matters.ts';
import { getActionMonths } from '#db/reads/rag/status-months.ts';
import { placeOfPage, rowsOfPage } from '#domain/paging.ts';
import { noChangeWords } from '#domain/updates/progress-updates.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Action' };

type Props = { params: Promise<{ actionId: string }>; searchParams: Promise<Query> };

export default async function ActionPage({ params, searchParams }: Props) {
  const { actionId } = await params;
  const wanted = await askedOf('/actions/[actionId]', searchParams);
  const { page, thread, course, deadlines, months, evidence, measures, asked, session } = await pageOf(
    ({ actor, moment }) => ({
      page: getActionPage(actor, actionId, moment),
      thread: listProgressUpdates(actor, actionId),
      course: getActionCourse(actor, actionId, moment),
      deadlines: getDeadlineChanges(actor, actionId),
      months: getActionMonths(actor, actionId, moment),
      evidence: listEvidence(actor, actionId, moment),
      measures: listMeasuresOfAction(actor, actionId),
      asked: listMattersOn(actor, { actionId }, moment.today),
    }),
  );
  const { action, plan } = page;
  const { today } = session.moment;
  const planCrumb = page.extent === 'routed' ? { label: plan.title } : { label: plan.title, href: `/plans/${plan.id}` };
  const cleared = thread.filter((update) => update.state === 'cleared').length;
  const place = placeOfPage(wanted, thread.length);
  const unchanged = noChangeWords(thread);
  const count = [`${thread.length} ${thread.length === 1 ? 'update' : 'updates'}, ${cleared} cleared`, unchanged];
  const clearedCount = [`${cleared} cleared`, unchanged];
  return (
    <>
      <Breadcrumbs crumbs={[planCrumb, { label: `Action ${action.ref}` }]} />
      <PageHead
        title={action.title}
        lead={action.outcome}
        side={
          <>
            {page.may.post ? <ButtonLink href={`/actions/${action.id}/post-update`}>Post an update</ButtonLink> : null}
            {page.may.edit ? (
              <ButtonLink look="secondary" tall href={`/actions/${action.id}/edit`}>
                Change the action
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <StageLine
        stage={action.stage}
        sinceOn={action.stageSinceOn}
        nextReCheckOn={course?.reChecks.find((reCheck) => reCheck.outcome === null)?.dueOn}
      />
      <div className="cols">
        <div>
          <StatusBox status={action.status} />
          {course?.may.override ? <OverrideActs action={action} overrideId={course.overrideId} /> : null}
          {course ? <NextActs actionId={action.id} actionRef={action.ref} next={course.next} /> : null}
          <MeasureLines measures={measures} title={measures.length === 1 ? 'Measure' : 'Measures'} />
          <Panel title="Progress" aside={(page.may.readUncleared ? count : clearedCount).filter(Boolean).join('; ')}>
            <ProgressThread
              actionId={action.id}
              actionRef={action.ref}
              first={rowsOfPage(thread, place)}
              place={place}
              mayClear={page.may.clear}
            />
            <ListPages label="updates" address={`/actions/${action.id}`} place={place} />
          </Panel>
          <PanelMatters {...asked} today={today} />
          {course ? <CoursePanel course={course} today={today} /> : null}
          <StatusMonths months={months} />
        </div>
        <aside aria-label={`About action ${action.ref}`}>
          <ActionFacts page={page} />
          <MilestoneList
            milestones={action.milestones}
            daysLate={daysLateOf(action.milestones, today, getCalendar())}
            editAt={course?.may.editMilestones ? `/actions/${action.id}/milestones` : undefined}
          />
          <EvidencePanel actionId={action.id} evidence={evidence} />
          {deadlines ? <DeadlinePanel action={action} history={deadlines} today={today} /> : null}
          {course ? (
            <WaitsOnPanel actionId={action.id} waitsOn={action.waitsOn} mayEdit={course.may.editDependencies} />
          ) : null}
          {page.may.readHistory ? (
            <Panel title="History">
              <ButtonLink look="secondary" href={`/actions/${action.id}/history`}>
                The history of this action
              </ButtonLink>
            </Panel>
          ) : null}
        </aside>
      </div>
    </>
  );
}
