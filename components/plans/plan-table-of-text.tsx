'use client';
import { useMemo } from 'react';
import { StatusShape } from '#components/ui/status-mark.tsx';
import type { PlanLines } from './plan-rows.ts';
import { PlanTableRow } from './plan-table-row.tsx';

const headings = [
  'Ref',
  'Action',
  'Owner',
  'Deadline',
  'Stage',
  'Declared',
  'Computed, and why',
  'Last cleared update',
  'Success measure',
];

function GroupHeading({ group }: { group: PlanLines }) {
  return (
    <tr>
      <th className="grp" colSpan={headings.length} scope="colgroup">
        <div className="in">
          <span className="rn">{group.name}</span>
          <span className="rt">{group.text}</span>
          <span className="sum">
            {group.sums.map(({ shape, word, count }) => (
              <span key={word}>
                <StatusShape shape={shape} />
                {`${count} ${word}`}
              </span>
            ))}
          </span>
          <span className="meta">{group.meta}</span>
        </div>
      </th>
    </tr>
  );
}

/** The plan: one row an action, under the words of the report. Rows become cards on a phone; table roles stay. */
export function PlanTableOfText({ text }: { text: string }) {
  const groups = useMemo(() => JSON.parse(text) as PlanLines[], [text]);
  return (
    <table className="acts">
      <caption className="vh">Actions, grouped by area for improvement</caption>
      <colgroup>
        <col className="c-ref" />
        <col className="c-action" />
        <col className="c-owner" />
        <col className="c-deadline" />
        <col className="c-stage" />
        <col className="c-declared" />
        <col className="c-computed" />
        <col />
        <col className="c-measure" />
      </colgroup>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody className="g" key={group.number}>
          <GroupHeading group={group} />
          {group.lines.length === 0 ? (
            <tr className="r">
              <td colSpan={headings.length}>No action answers this yet.</td>
            </tr>
          ) : null}
          {group.lines.map((line) => (
            <PlanTableRow key={line.id} line={line} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
