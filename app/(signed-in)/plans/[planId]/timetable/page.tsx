import type { Metadata } from 'next';
import { PrintButton } from '#components/director/print-button.tsx';
import { PrintFoot } from '#components/shell/print-foot.tsx';
import { dueOf } from '#components/timetables/due-words.ts';
import { MeetingChoice } from '#components/timetables/meeting-choice.tsx';
import { MovedMeetings } from '#components/timetables/moved-meetings.tsx';
import { TimetableTable } from '#components/timetables/timetable-table.tsx';
import { WhatIf } from '#components/timetables/what-if.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { getTimetable } from '#db/reads/timetable/timetables.ts';
import { longDate } from '#domain/dates/dates.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { axisOf } from '#domain/timetable/axis.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Timetable' };

type Props = { params: Promise<{ planId: string }>; searchParams: Promise<Query> };

export default async function TimetablePage({ params, searchParams }: Props) {
  const { planId } = await params;
  const asked = await askedOf('/plans/[planId]/timetable', searchParams);
  const { session, ...page } = await pageOf(({ actor, moment }) => getTimetable(actor, planId, moment));
  const { plan, facts, timetable, calendar, mayChange } = page;
  const { today } = session.moment;
  const due = dueOf(plan.clock);
  return (
    <div className="ttpage">
      <Breadcrumbs crumbs={[{ label: plan.title, href: `/plans/${planId}` }, { label: 'Timetable' }]} />
      <PageHead
        title={timetable.title}
        lead={
          due
            ? `Worked back from the due date, ${longDate(due.on)}, and ${counted(facts.meetings.length, 'meeting', 'meetings')}. Slack is in working days.`
            : 'Steps are worked back from each meeting. Slack is in working days.'
        }
        side={<PrintButton>Print on one page</PrintButton>}
      />
      {timetable.warnings.map((warning) => (
        <InsetText key={warning}>{warning}</InsetText>
      ))}
      <MovedMeetings page={page} today={today} />
      {timetable.steps.length === 0 ? (
        <EmptyState what="There is nothing to work back from yet." next="Set the dates, or choose a meeting." />
      ) : (
        <TimetableTable
          caption="Every step with its owner, date and slack"
          steps={timetable.steps}
          due={due}
          axis={axisOf(timetable, facts.receivedOn, today, calendar)}
          today={today}
          hrefOf={mayChange ? ({ key }) => `/plans/${planId}/timetable/${key}` : undefined}
        />
      )}
      <p className="small quiet">
        Disc: done. Ring: to come. Triangle: tight. Diamond: cannot be met. Block: due. Hatched: slack.
      </p>
      <div className="sides not-print">
        <WhatIf page={page} asked={asked} today={today} />
        {mayChange ? (
          <Panel title="Meetings it goes through">
            <MeetingChoice
              planId={planId}
              chosen={facts.meetings.map(({ id, panelName, meetsOn }) => ({ id, panelName, meetsOn }))}
              choices={page.choices}
            />
          </Panel>
        ) : null}
      </div>
      <PrintFoot installation={getInstallation()} moment={session.moment} />
    </div>
  );
}
