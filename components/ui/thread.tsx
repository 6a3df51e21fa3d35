import { Children, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Tag } from './tag.tsx';

const MARK = { waiting: null, cleared: 'cleared', returned: 'back' } as const;
const TAG = { waiting: 'open', cleared: 'done', returned: 'open' } as const;

type ThreadEntryProps = {
  /** Ring = waiting, filled tick = cleared, diamond = sent back. The word in the tag says the same. */
  state: keyof typeof MARK;
  stateWord: string;
  heading: string;
  /** After the heading, each in its own place: who, which status. */
  by?: readonly ReactNode[];
  /** The comment with which it was sent back, and whose it is. */
  comment?: { who: string; text: string };
  /** After the tag: who cleared it and when, where it was used, what can be done with it. */
  notes?: readonly ReactNode[];
  children: ReactNode;
};

export function Thread({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ol className="thread" aria-label={label}>
      {children}
    </ol>
  );
}

export function ThreadEntry({ state, stateWord, heading, by = [], comment, notes = [], children }: ThreadEntryProps) {
  return (
    <li>
      <span className={classNames('ic', MARK[state])} aria-hidden="true" />
      <div className="by">
        <b>{heading}</b>
        {Children.map(by, (part) => (
          <span>{part}</span>
        ))}
      </div>
      <div className="tx">{children}</div>
      {comment ? (
        <blockquote className="ret">
          <b>{comment.who}:</b> {comment.text}
        </blockquote>
      ) : null}
      <div className="mk">
        <Tag kind={TAG[state]}>{stateWord}</Tag>
        {Children.map(notes, (part) => (
          <span>{part}</span>
        ))}
      </div>
    </li>
  );
}
