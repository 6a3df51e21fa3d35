import type { Metadata } from 'next';
import { AskQuestionForm } from '#components/panel-questions/ask-form.tsx';
import { itemValue } from '#components/panel-questions/item-field.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getAskForm } from '#db/reads/panels/panel-ask-form.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Ask a question' };

type Props = {
  params: Promise<{ panelId: string }>;
  searchParams: Promise<Query>;
};

/** About the action or recommendation of the address, if the panel is shown it; otherwise it is chosen. */
export default async function AskQuestionPage({ params, searchParams }: Props) {
  const { panelId } = await params;
  const { action = null, recommendation = null } = await askedOf('/panels/[panelId]/questions/new', searchParams);
  const { form, session } = await pageOf(({ actor, moment }) => ({ form: getAskForm(actor, panelId, moment.today) }));
  const item = form.items.find(
    ({ actionId, recommendationId }) =>
      actionId === action && (recommendation === null ? action !== null : recommendationId === recommendation),
  );
  const back = `/panels/${panelId}/questions`;
  return (
    <div className="form">
      <Breadcrumbs crumbs={[{ label: form.panel.name, href: back }, { label: 'Ask a question' }]} />
      <PageHead
        over={form.panel.name}
        title={form.onBehalf ? 'Ask a question for a member' : 'Ask a question'}
        lead={form.onBehalf ? 'The record says that you asked it for them.' : undefined}
      />
      <AskQuestionForm form={form} item={item ? itemValue(item) : ''} today={session.moment.today} back={back} />
    </div>
  );
}
