import type { Metadata } from 'next';
import { ComingMeetings } from '#components/meetings/coming-meetings.tsx';
import { PastMeetings } from '#components/meetings/past-meetings.tsx';
import { ScheduleMeetingForm } from '#components/meetings/schedule-meeting-form.tsx';
import { Details } from '#components/ui/details.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getMeetingsPage } from '#db/reads/panels/meetings-page.ts';
import { meetingsTitle } from '#domain/panels/meetings.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Meetings and reports' };

/** About as many as the panels of one plan hold in three months. */
const SHOWN = 8;

export default async function MeetingsPage() {
  const { coming, past, clerked, session } = await pageOf(({ actor, moment }) => getMeetingsPage(actor, moment));
  const { today } = session.moment;
  const later = coming.slice(SHOWN);
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
              <div className="stack-4">
                <ComingMeetings caption="The next meetings, by day" meetings={coming.slice(0, SHOWN)} today={today} />
                {later.length > 0 ? (
                  <Details summary={counted(later.length, 'later meeting', 'later meetings')}>
                    <ComingMeetings caption="Later meetings, by day" meetings={later} today={today} />
                  </Details>
                ) : null}
              </div>
            </Panel>
          ) : (
            <EmptyState what="No meeting is planned." next="The clerk of each panel plans its meetings." />
          )}
        </div>
        <aside aria-label="More on meetings">
          {clerked.length > 0 ? (
            <Panel title="New meeting">
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
