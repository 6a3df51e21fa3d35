import type { ReactNode } from 'react';
import { shown } from './shown.tsx';

export type Fact = { term: string; detail: ReactNode };

export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{shown(detail)}</dd>
        </div>
      ))}
    </dl>
  );
}
