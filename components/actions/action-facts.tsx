import { FactList } from '#components/ui/fact-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ActionPage } from '#db/reads/actions/actions.ts';
import { changesInWords } from '#domain/actions/deadline-changes.ts';
import { longDate } from '#domain/dates/dates.ts';
import { words } from '#domain/vocabulary.ts';

function answersOf({ action, answers, plan, extent }: ActionPage) {
  const { answersPanels = [] } = action;
  if (answers.length + answersPanels.length === 0) return 'Nothing yet';
  return (
    <ul className="plain">
      {answers.map((recommendation) => (
        <li key={recommendation.id}>
          {extent === 'whole' ? (
            <a href={`/recommendations/${recommendation.id}?plan=${plan.id}`}>Area {recommendation.number}</a>
          ) : (
            `Area ${recommendation.number}`
          )}
          : {recommendation.text}
        </li>
      ))}
      {answersPanels.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

/** The first deadline struck out where another is agreed, and how often that happened. */
function deadlineOf({ deadlineOn, originalDeadlineOn, deadlineChanges }: ActionPage['action']) {
  if (!deadlineOn) return 'No deadline';
  if (deadlineChanges === 0 || !originalDeadlineOn) return <b>{longDate(deadlineOn)}</b>;
  return (
    <>
      <del>{longDate(originalDeadlineOn)}</del> <b>{longDate(deadlineOn)}</b>,{' '}
      {changesInWords(deadlineChanges, originalDeadlineOn, deadlineOn)}
    </>
  );
}

/** What the plan says of an action, at the right of its page. */
export function ActionFacts({ page }: { page: ActionPage }) {
  const { action } = page;
  const facts = [
    { term: 'Owner', detail: `${action.ownerPost ?? 'No owner yet'}${action.ownerVacant ? ' (post vacant)' : ''}` },
    ...(action.deputyPost ? [{ term: 'Deputy', detail: action.deputyPost }] : []),
    ...(action.partnerBody ? [{ term: 'With', detail: action.partnerBody }] : []),
    { term: 'Answers', detail: answersOf(page) },
    { term: 'Starts', detail: action.startOn ? longDate(action.startOn) : 'No start date' },
    { term: 'Deadline', detail: deadlineOf(action) },
    { term: 'Priority', detail: words.priority[action.priority] },
    { term: 'Success', detail: action.successMeasure || 'Not said yet' },
    ...(page.goesTo.length > 0 ? [{ term: 'Goes to', detail: page.goesTo.join(', ') }] : []),
  ];
  return (
    <Panel title="Facts">
      <FactList facts={facts} />
    </Panel>
  );
}
