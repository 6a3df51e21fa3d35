import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { ActionCourse, CourseChange } from '#db/reads/actions/action-course.ts';
import { doneWords } from '#domain/actions/stage-verbs.ts';
import { longDate, sentenceDate } from '#domain/dates/dates.ts';

function What({ change, today }: { change: CourseChange; today: string }) {
  return (
    <>
      {change.sampled ? (
        <p>
          <b>Sampled:</b> {change.sampled}
        </p>
      ) : null}
      {change.found ? (
        <p>
          <b>Found:</b> {change.found}
        </p>
      ) : null}
      {change.decisionNamed ? (
        <p>
          <b>Decision:</b> {change.decisionNamed}
          {change.decisionOn ? `, ${sentenceDate(change.decisionOn, today)}` : ''}
        </p>
      ) : null}
      {change.reason ? <p>{change.reason}</p> : null}
    </>
  );
}

/** The re-checks that are set, and every change of stage with what was said; what a later look made void says so. */
export function CoursePanel({ course, today }: { course: ActionCourse; today: string }) {
  const { reChecks, changes } = course;
  if (reChecks.length === 0 && changes.length === 0) return null;
  const next = reChecks.find((reCheck) => reCheck.outcome === null);
  const reopened = changes.filter(
    ({ act }) => act === 'fail-verification' || act === 'fail-re-check' || act === 're-open',
  );
  const count =
    reopened.length === 0 ? undefined : `re-opened ${reopened.length === 1 ? 'once' : `${reopened.length} times`}`;
  return (
    <Panel title="Stages so far" aside={count}>
      {reChecks.length > 0 ? (
        <ul className="evid">
          {reChecks.map((reCheck) => (
            <li key={reCheck.id}>
              Re-check {reCheck.number}, due {longDate(reCheck.dueOn)}
              <small>
                {reCheck.outcome === 'passed' && reCheck.doneOn ? `Passed on ${longDate(reCheck.doneOn)}` : null}
                {reCheck.id === next?.id ? (reCheck.dueOn <= today ? 'Due now' : 'Next') : null}
              </small>
            </li>
          ))}
        </ul>
      ) : null}
      {changes.length > 0 ? (
        <ol className="course">
          {changes.map((change) => (
            <li key={change.id}>
              <p>
                <b>{doneWords[change.act]}</b> {sentenceDate(change.onDate, today)}, {change.by}{' '}
                {change.isVoid ? <Tag kind="open">Void</Tag> : null}
              </p>
              <What change={change} today={today} />
            </li>
          ))}
        </ol>
      ) : null}
    </Panel>
  );
}
