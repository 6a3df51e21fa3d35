import { Panel } from '#components/ui/panel.tsx';
import type { PlanRetention } from '#db/reads/retention/plan-retention.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { ConfirmDisposalForm } from './confirm-form.tsx';
import { Obstacles } from './obstacles.tsx';
import { WhyForm } from './why-form.tsx';

type ProposalPanelProps = {
  retention: PlanRetention;
  proposal: NonNullable<PlanRetention['proposal']>;
  may: { confirm: boolean; end: boolean };
  confirmedByAnother: string | null;
};

/** A proposal to dispose of a plan, with the acts of whoever reads it. */
export function ProposalPanel({ retention, proposal, may, confirmedByAnother }: ProposalPanelProps) {
  const { obstacles } = retention;
  return (
    <Panel title="The proposal">
      <div className="stack-4">
        <p>
          <b>{proposal.reason}</b>{' '}
          <span className="quiet">
            {proposal.proposedBy}, {dateAndTimeInLondon(proposal.proposedAt)}
          </span>
        </p>
        {obstacles.length > 0 ? <Obstacles obstacles={obstacles} /> : null}
        {may.confirm && obstacles.length === 0 ? (
          <>
            <p>
              It cannot be undone: what stands under “What would go” is deleted, and a certificate says what it was.
            </p>
            <ConfirmDisposalForm disposalId={proposal.id} />
          </>
        ) : null}
        {confirmedByAnother ? <p className="quiet">{confirmedByAnother}</p> : null}
        {may.end ? (
          <WhyForm
            slug="end"
            opens={may.confirm ? 'Decline it' : 'Take the proposal back'}
            button={may.confirm ? 'Decline' : 'Take it back'}
            saved="The proposal has ended. Nothing was deleted."
            address={`/api/plan-disposals/${proposal.id}/ending`}
            label="Why?"
            hint="It stays on record"
          />
        ) : null}
      </div>
    </Panel>
  );
}
