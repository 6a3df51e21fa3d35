import type { Metadata } from 'next';
import { ComingMeetings } from '#components/meetings/coming-meetings.tsx';
import { PastMeetings } from '#components/meetings/past-meetings.tsx';
import { ScheduleMeetingForm } from '#components/meetings/schedule-meeting-form.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getMeetingsPage } from '#db/reads/meetings-page.ts';
import { meetingsTitle } from '#domain/meetings.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Meetings and reports' };

export default async function MeetingsPage() {
  const { coming, past, clerked, session } = await pageOf(({ actor, moment }) => getMeetingsPage(actor, moment));
  const { today } = session.moment;
  return (
    <>
      <PageHead
        title={meetingsTitle(coming, today)}
        lead="The meetings of the panels that the plan goes to, with the days that lead to each."
      />
      <div className="cols">
        <div>
          {coming.length > 0 ? (
            <Panel title="To come" aside={String(coming.length)}>
              <ComingMeetings caption="Meetings to come, by day" meetings={coming} today={today} />
            </Panel>
          ) : (
            <EmptyState what="No meeting is planned." next="The clerk of each panel plans its meetings." />
          )}
        </div>
        <aside aria-label="More on meetings">
          {clerked.length > 0 ? (
            <Panel title="Plan">
              <ScheduleMeetingForm panels={clerked} open={coming.length === 0} />
            </Panel>
          ) : null}
          {past.length > 0 ? (
            <Panel title="Held" aside={String(past.length)}>
              <PastMeetings meetings={past} />
            </Panel>
          ) : null}
        </aside>
      </div>
    </>
  );
}
