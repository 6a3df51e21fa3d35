import { FactList } from '#components/ui/fact-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { PlanInList } from '#db/reads/plans/plans.ts';
import { longDate } from '#domain/dates/dates.ts';

/** When each plan is due. */
export function PlanClocks({ plans }: { plans: readonly PlanInList[] }) {
  const due = plans.filter((plan) => plan.dueOn !== null).slice(0, 5);
  if (due.length === 0) return null;
  return (
    <Panel title="Due to Ofsted">
      <FactList
        facts={due.map((plan) => ({
          term: longDate(plan.dueOn ?? ''),
          detail: (
            <>
              <a href={`/plans/${plan.id}/clock`}>{plan.title}</a>: {plan.daysLeftWords}
            </>
          ),
        }))}
      />
    </Panel>
  );
}
