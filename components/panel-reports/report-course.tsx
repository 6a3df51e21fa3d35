import type { ReactNode } from 'react';
import { WorkNotice } from '#components/jobs/work-notice.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { type Step, StepLine } from '#components/ui/steps.tsx';
import type { PanelReportPage } from '#db/reads/panel-reports/panel-reports.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { panelReportStateWords } from '#domain/panel-reports/report-states.ts';
import { FreezeButton } from './freeze-button.tsx';
import { ReportActButton } from './report-act-button.tsx';

const order = ['draft', 'cleared', 'approved', 'frozen', 'published'] as const;

function stepsOf({ head }: PanelReportPage): Step[] {
  const signed = (kind: 'cleared' | 'approved') => {
    const given = head.signOffs.find((one) => one.kind === kind);
    return given && `${given.postTitle}, ${dateAndTimeInLondon(given.signedAt)}`;
  };
  const notes = {
    draft: undefined,
    cleared: signed('cleared') ?? 'By a plan lead',
    approved: signed('approved') ?? 'By the director',
    frozen: head.frozen
      ? `${head.frozen.byPost}, ${dateAndTimeInLondon(head.frozen.at)}`
      : 'Never changed from then on',
    published: head.published ? longDate(head.published.on) : `By the agenda day, ${longDate(head.agendaOn)}`,
  };
  const state = head.state === 'retracted' ? 'published' : head.state;
  const reached = order.indexOf(state);
  return order.map((step, place) => ({
    label: panelReportStateWords[step],
    note: notes[step],
    state:
      place < reached || (step === 'published' && reached === place) ? 'done' : place === reached ? 'now' : 'to-come',
  }));
}

/** How far a report is and what comes next, for those who work on it. Members do not see this. */
export function ReportCourse({ page }: { page: PanelReportPage }) {
  return (
    <Panel title="On its way to the panel" aside={`Agenda day ${longDate(page.head.agendaOn)}`}>
      <div className="stack-4">
        {page.lastVoided && page.head.state === 'draft' ? (
          <InsetText note>
            <p>
              <b>The report changed after it was signed.</b> Clearing and approval hold for what was read and for
              nothing else, so they must be given again. What changed: {page.lastVoided.because}
            </p>
          </InsetText>
        ) : null}
        {page.draft && page.draft.questions.length > 0 ? (
          <InsetText note>
            <p>
              <b>Look at this before it is published.</b> Change the text, mark it as exempt, or let it stand.
            </p>
            <ul className="plain">
              {page.draft.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </InsetText>
        ) : null}
        <StepLine label="Steps of the report" steps={stepsOf(page)} />
        {page.freezing ? (
          <WorkNotice
            work={page.freezing}
            underWay="This report is being frozen."
            stopping="A change of what it says now stops it."
            failed="The last freezing you asked for did not go through."
          />
        ) : null}
        <NextAct page={page} />
        {page.may.markExempt ? <ExemptLinks page={page} /> : null}
      </div>
    </Panel>
  );
}

function NextAct({ page }: { page: PanelReportPage }): ReactNode {
  const { head, draft, may } = page;
  const said = (text: string, button: ReactNode) => (
    <div className="stack-2">
      <p className="small">{text}</p>
      {button}
    </div>
  );
  const act = { reportId: head.id, contentHash: draft?.contentHash };
  switch (head.state) {
    case 'draft':
      return may.clear
        ? said(
            'You clear the report as it stands below. Any change of it afterwards makes your clearing void.',
            <ReportActButton key={draft?.contentHash} act="clearing" {...act} />,
          )
        : waits('A plan lead clears it next.');
    case 'cleared':
      return may.approve
        ? said(
            'You approve the report as it stands below. Any change of it afterwards makes your approval void.',
            <ReportActButton key={draft?.contentHash} act="approval" {...act} />,
          )
        : waits('The director approves it next.');
    case 'approved':
      if (page.freezing && page.freezing.state !== 'failed') return null;
      return may.freeze && draft
        ? said(
            'Word, PDF, print view and JSON are written and kept with their SHA-256. Nothing of it changes from then on.',
            <FreezeButton key={draft.contentHash} reportId={head.id} contentHash={draft.contentHash} />,
          )
        : waits('A plan lead, the director or the clerk of the panel freezes it next.');
    case 'frozen':
      if (may.publish) {
        return said(
          `The members of the ${head.panelName} can read it from then on.`,
          <ReportActButton act="publication" reportId={head.id} />,
        );
      }
      return waits(may.publishedByAnother ?? 'The director or the clerk of the panel publishes it next.');
    default:
      return <Afterwards page={page} />;
  }
}

function ExemptLinks({ page: { head, draft, holdsExempt } }: { page: PanelReportPage }) {
  return (
    <p className="row small">
      <PageLink href={`/panel-reports/${head.id}/exempt`}>
        {draft ? 'Mark what is exempt' : 'Who reads what is exempt'}
      </PageLink>
      {draft && holdsExempt ? <PageLink href={`/panel-reports/${head.id}/public`}>See the public copy</PageLink> : null}
    </p>
  );
}

const waits = (text: string) => <p className="small quiet">{text}</p>;

function Afterwards({ page: { head, may, correctedBy } }: { page: PanelReportPage }) {
  return (
    <p className="row small">
      {may.write && !correctedBy ? (
        <PageLink href={`/panel-reports/${head.id}/correct`}>Correct this report</PageLink>
      ) : null}
      {may.freeze && head.state === 'published' ? (
        <PageLink href={`/panel-reports/${head.id}/retract`}>Retract this report</PageLink>
      ) : null}
    </p>
  );
}
