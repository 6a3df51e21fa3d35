import { CardTable } from '#components/administration/card-table.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { RetentionInBrief } from '#db/reads/retention/plan-retention.ts';
import { longDate } from '#domain/dates/dates.ts';
import { retentionState, ruleWords } from './retention-words.ts';

/** Every plan with how long it is kept. */
export function RetentionTable({ plans }: { plans: readonly RetentionInBrief[] }) {
  return (
    <CardTable
      caption="How long each plan is kept"
      rows={plans}
      rowKey={({ plan }) => plan.id}
      columns={[
        {
          label: 'Plan',
          heading: true,
          cell: ({ plan }) => (
            <PageLink href={`/administration/retention/${plan.id}`} className="pre">
              {plan.title}
            </PageLink>
          ),
        },
        { label: 'Rule', cell: ({ rule }) => <span className="pre">{ruleWords(rule)}</span> },
        {
          label: 'Kept until',
          cell: ({ keptUntilOn, endedOn }) =>
            keptUntilOn ? longDate(keptUntilOn) : endedOn ? 'Not said' : 'Actions are open',
        },
        { label: 'State', cell: retentionState },
      ]}
    />
  );
}
