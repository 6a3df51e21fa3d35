import type { Metadata } from 'next';
import { ComingMeetings } from '#components/meetings/coming-meetings.tsx';
import { PastMeetings } from '#components/meetings/past-meetings.tsx';
import { ScheduleMeetingForm } from '#components/meetings/schedule-meeting-form.tsx';
import { PanelFactList, RoutedList } from '#components/panels/panel-facts.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getPanelFacts } from '#db/reads/panel-reports/panel-facts.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import { capacityWords } from '#domain/panels/panel-words.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'A panel and its meetings' };

export default async function PanelMeetingsPage({ params }: { params: Promise<{ panelId: string }> }) {
  const { panelId } = await params;
  const { session, ...page } = await pageOf(({ actor, moment }) => getPanelFacts(actor, panelId, moment));
  const { panel, coming, past, members, routed, maySchedule } = page;
  const { today } = session.moment;
  const [next] = coming;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Meetings and reports', href: '/meetings' }, { label: panel.name }]} />
      <PageHead
        over={panel.name}
        title={next ? `It next meets on ${sentenceDate(next.meetsOn, today)}` : 'No meeting is planned'}
        side={
          <ButtonLink look="secondary" tall href={`/panels/${panelId}/questions`}>
            Asked and recommended
          </ButtonLink>
        }
      />
      <div className="cols">
        <div>
          <Panel title="To come" aside={coming.length > 0 ? String(coming.length) : undefined}>
            <div className="stack-4">
              {coming.length > 0 ? (
                <ComingMeetings caption="Meetings to come, by day" meetings={coming} today={today} namesPanel={false} />
              ) : (
                <EmptyState what="No meeting is planned." next="The panel’s clerk plans its meetings." />
              )}
              {maySchedule ? <ScheduleMeetingForm panels={[panel]} open={coming.length === 0} /> : null}
            </div>
          </Panel>
          {past.length > 0 ? (
            <Panel title="Held" aside={String(past.length)}>
              <PastMeetings meetings={past} namesPanel={false} />
            </Panel>
          ) : null}
        </div>
        <aside aria-label="About the panel">
          <Panel title="How it works">
            <PanelFactList page={page} />
          </Panel>
          {routed.length > 0 ? (
            <Panel title="What goes to it">
              <RoutedList routed={routed} />
            </Panel>
          ) : null}
          {members.length > 0 ? (
            <Panel title="On the panel" aside={String(members.length)}>
              <ul className="evid">
                {members.map(({ id, personName, capacity }) => (
                  <li key={id}>
                    {personName}
                    <small>{capacityWords[capacity]}</small>
                  </li>
                ))}
              </ul>
            </Panel>
          ) : null}
        </aside>
      </div>
    </>
  );
}
