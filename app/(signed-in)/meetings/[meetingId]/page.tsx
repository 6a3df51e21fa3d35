import type { Metadata } from 'next';
import { CallOffForm } from '#components/meetings/call-off-form.tsx';
import { ChangeMeetingForm } from '#components/meetings/change-meeting-form.tsx';
import { DecisionList } from '#components/meetings/decision-list.tsx';
import { MeetingFacts } from '#components/meetings/meeting-facts.tsx';
import { whenWords } from '#components/meetings/meeting-words.ts';
import { RecordDecisionForm } from '#components/meetings/record-decision-form.tsx';
import { MeetingReportPanel } from '#components/panel-reports/meeting-report-panel.tsx';
import { TimetablesThrough } from '#components/timetables/timetables-through.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getMeetingReports } from '#db/reads/panel-reports/meeting-report-list.ts';
import { getMeetingPage } from '#db/reads/panels/meetings.ts';
import { listTimetablesThrough } from '#db/reads/timetable/timetables.ts';
import { longDate, sentenceDate } from '#domain/dates/dates.ts';
import { meetingTitle } from '#domain/panels/meetings.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Meeting' };

export default async function MeetingPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const { meetingId } = await params;
  const { session, timetables, ...page } = await pageOf(({ actor, moment }) => ({
    ...getMeetingPage(actor, meetingId, moment),
    timetables: listTimetablesThrough(actor, meetingId),
    ofReports: getMeetingReports(actor, meetingId),
  }));
  const { meeting, panel, decisions, mayChange, mayRecord, plans } = page;
  const { today } = session.moment;
  const standing = decisions.filter(({ takenBackReason }) => takenBackReason === null).length;
  const hasBegun = meeting.state === 'held' || meeting.state === 'today';
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: 'Meetings and reports', href: '/meetings' }, { label: longDate(meeting.meetsOn) }]}
      />
      <PageHead
        over={panel.name}
        title={meetingTitle(meeting, standing, today)}
        lead={`${whenWords(meeting)}.`}
        side={
          <ButtonLink look="secondary" tall href={`/panels/${panel.id}/questions`}>
            Asked and recommended
          </ButtonLink>
        }
      />
      <div className="cols">
        <div>
          <Panel title="Decisions" aside={decisions.length > 0 ? String(standing) : undefined}>
            <div className="stack-4">
              {decisions.length > 0 ? (
                <DecisionList decisions={decisions} mayRecord={mayRecord} />
              ) : (
                <EmptyState
                  what={meeting.state === 'called-off' ? 'It decided nothing.' : 'Nothing is recorded yet.'}
                  next={
                    meeting.state === 'called-off'
                      ? 'It was called off.'
                      : hasBegun
                        ? 'The clerk records what was resolved, in the words of the minutes.'
                        : `What it resolves is recorded from ${sentenceDate(meeting.meetsOn, today)}.`
                  }
                />
              )}
              {mayRecord && hasBegun ? (
                <RecordDecisionForm meetingId={meeting.id} plans={plans} open={decisions.length === 0} />
              ) : null}
            </div>
          </Panel>
          {mayChange && meeting.state !== 'called-off' ? (
            <Panel title="Change the meeting">
              <div className="stack-4">
                <ChangeMeetingForm meeting={meeting} clearDays={panel.clearDays} />
                {standing === 0 ? <CallOffForm meetingId={meeting.id} /> : null}
              </div>
            </Panel>
          ) : null}
        </div>
        <aside aria-label="About the meeting">
          <Panel title="The meeting">
            <MeetingFacts page={page} />
          </Panel>
          <TimetablesThrough meetingId={meetingId} timetables={timetables} />
          <MeetingReportPanel meeting={meeting} {...page.ofReports} />
        </aside>
      </div>
    </>
  );
}
