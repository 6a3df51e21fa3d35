import type { ReactNode } from 'react';

const CLASS = { done: 'tag', open: 'tag line', fixed: 'tag solid' } as const;

/** A word in a box, never a status colour: filled = done, outlined = open, solid = fixed for good. */
export function Tag({ kind = 'done', children }: { kind?: keyof typeof CLASS; children: ReactNode }) {
  return <span className={CLASS[kind]}>{children}</span>;
}
