import { classNames } from './class-names.ts';

export type Step = { label: string; state: 'done' | 'now' | 'to-come'; note?: string };

const STATE_CLASS = { done: 'done', now: 'now', 'to-come': undefined } as const;

/** One line of small discs; on a phone only the present step, with its number. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          className={STATE_CLASS[step.state]}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          {step.state === 'done' ? <i /> : null}
          {step.state === 'now' ? (
            <span className="inl">
              Step {index + 1} of {steps.length}:{' '}
            </span>
          ) : null}
          {step.label}
          {step.state === 'done' ? <span className="vh">, done</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** A wide line: each step with what it needs, or since when. */
export function StepLine({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className={classNames('bigladder')} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={STATE_CLASS[step.state]}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          {step.label}
          {step.note ? <small>{step.note}</small> : null}
        </li>
      ))}
    </ol>
  );
}
