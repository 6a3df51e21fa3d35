import type { Metadata } from 'next';
import { RetentionTable } from '#components/retention/retention-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listRetentions } from '#db/reads/retention/plan-retention.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Retention' };

export default async function RetentionsPage() {
  const { plans } = await pageOf(({ actor, moment }) => ({ plans: listRetentions(actor, moment) }));
  const over = plans.filter(({ obstacles, disposed }) => obstacles.length === 0 && !disposed).length;
  const one = over === 1 ? '1 plan is at the end of its time' : `${over} plans are at the end of their time`;
  const title = over === 0 ? 'No plan is at the end of its time' : one;
  return (
    <>
      <PageHead
        title={title}
        lead="How long each plan is kept once its last action is closed. You see titles and numbers, no words of a plan."
      />
      {plans.length === 0 ? (
        <EmptyState what="There is no plan yet." next="A plan starts from a confirmed inspection." />
      ) : (
        <RetentionTable plans={plans} />
      )}
    </>
  );
}
