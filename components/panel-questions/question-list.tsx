import { Details } from '#components/ui/details.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { PanelQuestion, QuestionAnswer } from '#db/reads/panels/panel-questions.ts';
import { longDate } from '#domain/dates/dates.ts';
import { AboutLine } from './about-line.tsx';
import { askedWords, questionTag } from './matter-words.ts';

type Props = {
  questions: readonly PanelQuestion[];
  today: string;
  /** Where the page is that of one panel, or of one thing, the words need not say it again. */
  without?: 'panel' | 'about';
};

/** What panels asked, each with what became of it. */
export function QuestionList({ questions, today, without }: Props) {
  return (
    <ol className="qa">
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionHead question={question} today={today} withPanel={without !== 'panel'} />
          <dl className="we">
            {without === 'about' ? null : (
              <>
                <dt>About</dt>
                <dd>
                  <AboutLine about={question.about} />
                </dd>
              </>
            )}
            <WhatBecame question={question} />
          </dl>
        </li>
      ))}
    </ol>
  );
}

function QuestionHead({ question, today, withPanel }: { question: PanelQuestion; today: string; withPanel: boolean }) {
  const tag = questionTag(question, today);
  return (
    <>
      <p className="you">
        <b>
          <PageLink href={`/questions/${question.id}`}>Question {question.number}</PageLink>
        </b>
        <Tag kind={tag.kind}>{tag.words}</Tag>
        {withPanel ? <span>{question.panel.name}</span> : null}
        <span>{askedWords(question)}</span>
      </p>
      <blockquote className="pre" dir="auto">
        {question.words}
      </blockquote>
    </>
  );
}

/** Its answer, or who owes it and by when. */
export function WhatBecame({ question }: { question: PanelQuestion }) {
  const { answers, ownerPost, dueOn } = question;
  const [newest, ...earlier] = answers;
  if (!newest) {
    return (
      <>
        <dt>Answer</dt>
        <dd>
          {ownerPost
            ? `${ownerPost.title}, by ${longDate(dueOn)}`
            : `Nobody has been asked for it yet; due ${longDate(dueOn)}`}
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>Answer</dt>
      <dd>
        <AnswerWords answer={newest} />
        {earlier.length > 0 ? (
          <Details summary={earlier.length === 1 ? '1 earlier answer' : `${earlier.length} earlier answers`} small>
            {earlier.map((answer) => (
              <AnswerWords key={answer.id} answer={answer} />
            ))}
          </Details>
        ) : null}
      </dd>
    </>
  );
}

function AnswerWords({ answer }: { answer: QuestionAnswer }) {
  return (
    <>
      <p className="pre" dir="auto">
        {answer.words}
      </p>
      <p className="small quiet">
        {answer.from}, {longDate(answer.answeredOn)}
      </p>
    </>
  );
}
