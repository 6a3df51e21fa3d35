import { classNames } from './class-names.ts';

export type BarPart = {
  count: number;
  tone: 'red' | 'amber' | 'green' | 'blue' | 'grey' | 'darkest' | 'dark' | 'pale' | 'empty';
};

const TONE = {
  red: 'b-red',
  amber: 'b-amber',
  green: 'b-green',
  blue: 'b-blue',
  grey: 'b-grey',
  darkest: 'b-4',
  dark: 'b-3',
  pale: 'b-2',
  empty: 'b-1',
} as const;

const GAP = 0.4;

/** Shares of a whole, for the eye; the figures stand above it in words. */
export function StackedBar({ parts }: { parts: readonly BarPart[] }) {
  const shown = parts.filter((part) => part.count > 0);
  const whole = shown.reduce((sum, part) => sum + part.count, 0);
  let before = 0;
  return (
    <svg className="bar" aria-hidden="true">
      {shown.map((part) => {
        const x = (before / whole) * 100;
        before += part.count;
        const width = Math.max(0.5, (part.count / whole) * 100 - GAP);
        return (
          <rect
            key={part.tone}
            className={classNames(TONE[part.tone])}
            x={`${x.toFixed(2)}%`}
            y="0.5"
            width={`${width.toFixed(2)}%`}
            height="7"
          />
        );
      })}
    </svg>
  );
}
