import { PageLink } from '#components/ui/page-link.tsx';
import { type AxisMark, AxisScale, PositionAxis } from '#components/ui/position-axis.tsx';
import { sentenceDate } from '#domain/dates/dates.ts';
import type { TimetableAxis } from '#domain/timetable/axis.ts';
import type { StepState, TimetableStep } from '#domain/timetable/facts.ts';

const markOf: Record<StepState, AxisMark> = {
  done: 'done',
  'not-recorded': 'unknown',
  next: 'next',
  'in-time': 'next',
  tight: 'tight',
  'cannot-be-met': 'late',
};
const rowOf: Partial<Record<StepState, string>> = { done: 'done', 'not-recorded': 'done', 'cannot-be-met': 'bad' };

/** A meeting and what ends on the agenda day are fixed: nothing of them can slip. */
const slackTo = ({ state, on, latestOn }: TimetableStep) =>
  state === 'done' || state === 'not-recorded' || latestOn <= on ? null : latestOn;

function StepRow({
  step,
  axis,
  today,
  href,
}: {
  step: TimetableStep;
  axis: TimetableAxis;
  today: string;
  href: string | undefined;
}) {
  const latest = slackTo(step);
  const day = step.kind === 'meeting' ? step.on : (step.doneOn ?? step.on);
  return (
    <tr className={rowOf[step.state]}>
      <th scope="row">{href ? <PageLink href={href}>{step.label}</PageLink> : step.label}</th>
      <td className="own">{step.owner}</td>
      <td className="ax">
        <PositionAxis
          mark={markOf[step.state]}
          at={axis.at(day)}
          total={axis.total}
          today={axis.today ?? undefined}
          slackTo={latest === null ? undefined : axis.at(latest)}
        />
      </td>
      <td className="n">{sentenceDate(step.on, today)}</td>
      <td>{step.words}</td>
    </tr>
  );
}

/** Every step with its owner, where it lies among the days, its date, and its state with the slack. The due date is the last row. */
export function TimetableTable({
  caption,
  steps,
  due,
  axis,
  today,
  hrefOf,
}: {
  caption: string;
  steps: readonly TimetableStep[];
  /** The day it is due, and how far that is, in words. */
  due: { on: string; words: string } | null;
  axis: TimetableAxis;
  today: string;
  hrefOf?: (step: TimetableStep) => string;
}) {
  return (
    <table className="tl">
      <caption className="vh">{caption}</caption>
      <colgroup>
        <col className="c-step" />
        <col className="c-owner" />
        <col />
        <col className="c-date" />
        <col className="c-state" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col" className="own">
            Owner
          </th>
          <th scope="col" className="ax">
            <span className="vh">Position in the {axis.total} working days</span>
            <AxisScale labels={axis.labels} total={axis.total} />
          </th>
          <th scope="col">Date</th>
          <th scope="col">State and slack</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <StepRow key={step.key} step={step} axis={axis} today={today} href={hrefOf?.(step)} />
        ))}
        {due ? (
          <tr className="last">
            <th scope="row">Due at Ofsted</th>
            <td className="own" />
            <td className="ax">
              <PositionAxis mark="due" at={axis.at(due.on)} total={axis.total} today={axis.today ?? undefined} />
            </td>
            <td className="n">{sentenceDate(due.on, today)}</td>
            <td>{due.words}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
