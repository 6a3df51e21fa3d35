import { AboutLine } from '#components/panel-questions/about-line.tsx';
import { MatterEntry } from '#components/panel-questions/matter-entry.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { PanelQuestion } from '#db/reads/panels/panel-questions.ts';
import type { PanelWork } from '#db/reads/panels/panel-queues.ts';
import type { PanelRecommendation } from '#db/reads/panels/panel-recommendations.ts';
import { sentenceDate } from '#domain/dates/dates.ts';

const dueWords = (dueOn: string, today: string) =>
  dueOn < today ? `Was due ${sentenceDate(dueOn, today)}` : `Due ${sentenceDate(dueOn, today)}`;

type Questions = { title: string; button: string; questions: readonly PanelQuestion[]; today: string };

/** Questions of panels that wait for this person: to answer, or to give to a post. Nothing where there are none. */
function QuestionQueue({ title, button, questions, today }: Questions) {
  if (questions.length === 0) return null;
  return (
    <Panel title={title} aside={String(questions.length)}>
      <ol className="queue">
        {questions.map(({ id, number, panel, dueOn, words, about }) => (
          <MatterEntry
            key={id}
            what={`Question ${number} of the ${bareName(panel.name)}`}
            href={`/questions/${id}`}
            when={dueWords(dueOn, today)}
            button={button}
            words={words}
          >
            <p>
              <AboutLine about={about} />
            </p>
          </MatterEntry>
        ))}
      </ol>
    </Panel>
  );
}

type Responses = { title: string; button: string; recommendations: readonly PanelRecommendation[]; today: string };

/** Recommendations of panels whose response waits for this person: to draft, or to give. */
function ResponseQueue({ title, button, recommendations, today }: Responses) {
  if (recommendations.length === 0) return null;
  return (
    <Panel title={title} aside={String(recommendations.length)}>
      <ol className="queue">
        {recommendations.map(({ id, number, panel, responseDueOn, words }) => (
          <MatterEntry
            key={id}
            what={`Recommendation ${number} of the ${bareName(panel.name)}`}
            href={`/panel-recommendations/${id}`}
            when={dueWords(responseDueOn, today)}
            button={button}
            words={words}
          />
        ))}
      </ol>
    </Panel>
  );
}

/** "The Cabinet" and "Cabinet" both follow "of the". */
const bareName = (name: string) => name.replace(/^The /, '');

type Work = { work: PanelWork; today: string };

/** What panels' questions and recommendations ask of this person, most pressing first. */
export function PanelWorkQueues({ work, today }: Work) {
  return (
    <>
      <ResponseQueue title="Responses to give" button="Read and give" recommendations={work.toGive} today={today} />
      <QuestionQueue title="Questions to answer" button="Answer" questions={work.toAnswer} today={today} />
      <QuestionQueue
        title="Questions without an owner"
        button="Give it to a post"
        questions={work.withoutOwner}
        today={today}
      />
      <ResponseQueue title="Responses to draft" button="Draft" recommendations={work.toDraft} today={today} />
    </>
  );
}

/** For plan leads and the director: what panels asked and recommended that is past its day, the longest first. */
export function OverdueToPanels({ work, today }: Work) {
  const { overdueQuestions: questions, overdueResponses: recommendations } = work;
  if (questions.length + recommendations.length === 0) return null;
  return (
    <Panel title="Overdue to panels" aside={String(questions.length + recommendations.length)}>
      <ul className="evid">
        {recommendations.map(({ id, number, panel, responseDueOn }) => (
          <li key={id}>
            <a href={`/panel-recommendations/${id}`}>
              Response to recommendation {number}, {bareName(panel.name)}
            </a>
            <small>{dueWords(responseDueOn, today)}</small>
          </li>
        ))}
        {questions.map(({ id, number, panel, dueOn, ownerPost }) => (
          <li key={id}>
            <a href={`/questions/${id}`}>
              Question {number}, {bareName(panel.name)}
            </a>
            <small>
              {dueWords(dueOn, today)}. {ownerPost?.title ?? 'Nobody has been asked for it yet'}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
