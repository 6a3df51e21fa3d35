import type { Metadata } from 'next';
import { DelegateForm } from '#components/submissions/delegate-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getSubmissionSettings } from '#db/reads/submissions/sealing.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Approvals' };

export default async function ApprovalSettingsPage() {
  const { minorAmendmentsDelegated } = await pageOf(({ actor }) => getSubmissionSettings(actor));
  return (
    <div className="reading">
      <PageHead
        title={
          minorAmendmentsDelegated
            ? 'The director alone approves amendments of wording'
            : 'The director and the lead member approve every version'
        }
        lead="A plan’s submission always needs both approvals, given by two people."
      />
      <div className="form">
        <DelegateForm delegated={minorAmendmentsDelegated} />
      </div>
    </div>
  );
}
