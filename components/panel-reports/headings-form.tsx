'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Saved } from '#components/ui/saved.tsx';
import type { ReportHeading } from '#domain/panel-reports/headings.ts';
import { headingField, suppliedHeading } from '#domain/panel-reports/own-headings.ts';
import { type ReportPart, reportParts } from '#domain/panels/panel-words.ts';
import { AddHeading } from './add-heading.tsx';
import { HeadingRow, moveButtonId } from './heading-row.tsx';

/** The headings of a panel's reports: their words, their order by buttons, and those that can be left out. */
export function HeadingsForm({ panelId, headings }: { panelId: string; headings: readonly ReportHeading[] }) {
  const router = useRouter();
  const [rows, setRows] = useState<readonly ReportHeading[]>(headings);
  const [said, setSaid] = useState('');
  const focusNext = useRef<string | null>(null);
  const form = useSentForm({
    method: 'POST',
    address: `/api/panels/${panelId}/report-headings`,
    bodyOf: (sent) => ({
      headings: rows.map(({ part }) => ({ part, heading: String(sent.get(headingField(part)) ?? '') })),
    }),
    onSent: () => {
      setSaid('The headings are saved.');
      router.refresh();
    },
  });
  // A row that moves takes the focus along, else it would be lost with the node.
  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });
  const move = (place: number, by: 1 | -1) => {
    const next = [...rows];
    const [row] = next.splice(place, 1);
    if (!row) return;
    const to = place + by;
    next.splice(to, 0, row);
    const isAtEnd = to === 0 || to === rows.length - 1;
    focusNext.current = moveButtonId(row.part, isAtEnd ? (by === 1 ? -1 : 1) : by);
    setRows(next);
    setSaid(`Heading ${place + 1} is number ${to + 1} of ${rows.length} now. It is not saved yet.`);
  };
  const leaveOut = (part: ReportPart) => {
    setRows(rows.filter((row) => row.part !== part));
    setSaid('The heading is left out. It is not saved yet.');
  };
  const add = (part: ReportPart) => {
    setRows([...rows, { part, heading: suppliedHeading(part) }]);
    focusNext.current = `field-${headingField(part)}`;
    setSaid(`The heading is number ${rows.length + 1}, the last. It is not saved yet.`);
  };
  const left = reportParts.filter((part) => rows.every((row) => row.part !== part));
  return (
    <div className="form headings">
      <SentForm form={form} button="Save the headings" wait="Saving…">
        <ol className="heading-rows">
          {rows.map((row, place) => (
            <HeadingRow
              key={row.part}
              row={row}
              place={place}
              count={rows.length}
              error={form.errors[headingField(row.part)]}
              onMove={(by) => move(place, by)}
              onLeaveOut={() => leaveOut(row.part)}
            />
          ))}
        </ol>
        {left.length > 0 ? <AddHeading parts={left} onAdd={add} /> : null}
        <Saved>{said}</Saved>
      </SentForm>
    </div>
  );
}
