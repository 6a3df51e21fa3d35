import type { Metadata } from 'next';
import { AboutLine } from '#components/panel-questions/about-line.tsx';
import { AnswerQuestionForm } from '#components/panel-questions/answer-form.tsx';
import { AssignQuestionForm } from '#components/panel-questions/assign-form.tsx';
import { askedWords, questionTag } from '#components/panel-questions/matter-words.ts';
import { WhatBecame } from '#components/panel-questions/question-list.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { getPanelQuestion } from '#db/reads/panels/panel-questions.ts';
import { longDate } from '#domain/dates/dates.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Question' };

export default async function QuestionPage({ params }: { params: Promise<{ questionId: string }> }) {
  const { questionId } = await params;
  const { question, may, posts, session } = await pageOf(({ actor, moment }) =>
    getPanelQuestion(actor, questionId, moment.today),
  );
  const { panel, number, about, ownerPost, dueOn, answers } = question;
  const tag = questionTag(question, session.moment.today);
  return (
    <div className="form matter">
      <Breadcrumbs
        crumbs={[
          { label: panel.name, href: may.readPanel ? `/panels/${panel.id}/questions` : undefined },
          { label: `Question ${number}` },
        ]}
      />
      <PageHead over={`Question ${number}. ${askedWords(question)}`} title={question.words} />
      <p>
        <Tag kind={tag.kind}>{tag.words}</Tag>
      </p>
      <FactList
        facts={[
          { term: 'Asked by', detail: panel.name },
          { term: 'About', detail: <AboutLine about={about} /> },
          { term: 'Who answers', detail: ownerPost?.title ?? 'Nobody has been asked for it yet' },
          { term: 'Due', detail: longDate(dueOn) },
        ]}
      />
      {may.assign && answers.length === 0 ? <AssignQuestionForm question={question} posts={posts} /> : null}
      {answers.length > 0 ? (
        <Panel title="Answer">
          <dl className="we">
            <WhatBecame question={question} />
          </dl>
        </Panel>
      ) : null}
      {may.answer ? (
        <Panel title={answers.length === 0 ? 'Answer it' : 'Answer more fully'}>
          <AnswerQuestionForm questionId={questionId} isFirst={answers.length === 0} />
        </Panel>
      ) : null}
    </div>
  );
}
