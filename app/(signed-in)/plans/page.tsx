import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { DataTable } from '#components/ui/table.tsx';
import { listPlans } from '#db/reads/plans/plans.ts';
import { longDate } from '#domain/dates/dates.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Plans' };

export default async function PlansPage() {
  const { plans } = await pageOf(({ actor, moment }) => ({ plans: listPlans(actor, moment) }));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Plans' }]} />
      <PageHead title={plans.length === 1 ? 'One plan' : `${plans.length} plans`} />
      {plans.length === 0 ? (
        <EmptyState what="There is no plan you can see." next="A plan starts from a confirmed inspection." />
      ) : (
        <DataTable
          caption="Plans"
          captionHidden
          rows={plans}
          rowKey={(plan) => plan.id}
          columns={[
            {
              label: 'Plan',
              heading: true,
              cell: (plan) => (
                <a href={`/plans/${plan.id}`} className="pre">
                  {plan.title}
                </a>
              ),
            },
            { label: 'Due', cell: (plan) => (plan.dueOn ? longDate(plan.dueOn) : 'No deadline') },
            { label: 'Left', cell: (plan) => plan.daysLeftWords ?? '' },
            { label: 'Actions', number: true, cell: (plan) => plan.actions },
          ]}
        />
      )}
    </>
  );
}
