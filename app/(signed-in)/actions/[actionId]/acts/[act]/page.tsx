import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { actQuestions } from '#components/stage-acts/act-questions.ts';
import { StageActForm } from '#components/stage-acts/stage-act-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getStageActForm } from '#db/reads/actions/action-course.ts';
import { personsActOf } from '#domain/actions/stage-verbs.ts';
import { longDate } from '#domain/dates/dates.ts';
import { words } from '#domain/vocabulary.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Stage of the action' };

export default async function StageActPage({ params }: { params: Promise<{ actionId: string; act: string }> }) {
  const asked = await params;
  const act = personsActOf(asked.act);
  if (!act) notFound();
  const { form } = await pageOf(({ actor, moment }) => ({ form: getStageActForm(actor, asked.actionId, act, moment) }));
  const { title, lead } = actQuestions[act];
  const stage = words.stage[form.stage].toLowerCase();
  return (
    <div className="form">
      <Breadcrumbs crumbs={[{ label: `Action ${form.ref}`, href: `/actions/${form.id}` }, { label: title }]} />
      <PageHead over={`${form.ref} ${form.title}`} title={title} lead={lead} />
      {act === 'pass-re-check' && form.nextReCheck ? (
        <InsetText note>
          Re-check {form.nextReCheck.number} is due on {longDate(form.nextReCheck.dueOn)}.{' '}
          {form.reChecksLeft === 1 ? 'It is the last one: passed, the action is embedded.' : 'Another one follows.'}
        </InsetText>
      ) : null}
      {form.missing === null || form.missing.length > 0 ? (
        <InsetText note>
          {form.missing === null ? `This action is ${stage}, so this is not possible now.` : form.missing.join(' ')}
        </InsetText>
      ) : (
        <StageActForm actionId={form.id} act={act} leftWithout={form.leftWithout} meetings={form.meetings} />
      )}
    </div>
  );
}
