import { Panel } from '#components/ui/panel.tsx';
import type { SubmissionPage } from '#db/reads/submissions/submissions.ts';
import { recordsToTakeBack, unansweredSendings } from './choices.ts';
import { RecordAnswerForm } from './record-answer-form.tsx';
import { RecordPublicationForm } from './record-publication-form.tsx';
import { RecordSendingForm } from './record-sending-form.tsx';
import { TakeBackForm } from './take-back-form.tsx';

/** What this person can put on record. Nothing where there is nothing to record, or it is not theirs. */
export function RecordsPanel({ page }: { page: SubmissionPage }) {
  const { plan, may } = page;
  const versions = page.versions.map(({ id, number }) => ({ id, number }));
  const waiting = unansweredSendings(page);
  const mistaken = recordsToTakeBack(page);
  const sends = may.recordSending && versions.length > 0;
  if (!sends && !may.publish) return null;
  return (
    <Panel title="Put on record">
      {sends ? <RecordSendingForm versions={versions} open={page.versions[0]?.sendings.length === 0} /> : null}
      {may.recordAnswer && waiting.length > 0 ? <RecordAnswerForm sendings={waiting} /> : null}
      {may.publish ? <RecordPublicationForm planId={plan.id} versions={versions} /> : null}
      {mistaken.length > 0 ? <TakeBackForm records={mistaken} /> : null}
    </Panel>
  );
}
