import { Panel } from '#components/ui/panel.tsx';
import type { PlanRetention } from '#db/reads/retention/plan-retention.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { WhyForm } from './why-form.tsx';

/** The legal holds on a plan; with forms to lift each and place another for those who may. */
export function HoldsPanel({ retention: { plan, holds }, change }: { retention: PlanRetention; change: boolean }) {
  return (
    <Panel title="Legal holds" aside={holds.length > 0 ? String(holds.length) : undefined}>
      <div className="stack-4">
        {holds.length === 0 ? <p className="quiet">None. The rule alone says how long the plan is kept.</p> : null}
        {holds.map(({ id, reason, placedAt }, at) => (
          <div key={id} className="stack-2">
            <p>
              <b>{reason}</b> <span className="quiet">since {longDate(dateInLondon(placedAt))}</span>
            </p>
            {change ? (
              <WhyForm
                slug={String(at + 1)}
                opens="Lift this hold"
                button="Lift it"
                saved="The hold is lifted."
                address={`/api/legal-holds/${id}/lifting`}
                label="Why is it no longer needed?"
                hint="It stays on record, with who lifted it"
              />
            ) : null}
          </div>
        ))}
        {change ? (
          <WhyForm
            opens="Place a legal hold"
            button="Place the hold"
            saved="The hold is placed: nothing of this plan is disposed of while it stands."
            address={`/api/plans/${plan.id}/legal-holds`}
            label="Why must it be kept?"
            hint="For example, public inquiry, claim, or request for information. Administrators read this; name nobody"
          />
        ) : null}
      </div>
    </Panel>
  );
}
