'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Saved } from '#components/ui/saved.tsx';
import type { ReportHeading } from '#domain/panel-reports/headings.ts';
import { headingField } from '#domain/panel-reports/own-headings.ts';
import { AddHeading } from './add-heading.tsx';
import { HeadingRow } from './heading-row.tsx';
import { HeadingsConflict } from './headings-conflict.tsx';
import { ORDER_FIELD, useHeadingRows } from './use-heading-rows.ts';

type Headings = readonly ReportHeading[];
type HeadingsFormProps = { panelId: string; headings: Headings; version: number };

/** The headings of a panel's reports: their words, their order by buttons, and those that can be left out. */
export function HeadingsForm(props: HeadingsFormProps) {
  const router = useRouter();
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  const done = (words: string) => {
    setSaid(words);
    router.refresh();
  };
  return (
    <div className="form headings stack-2">
      <Form
        key={`${props.version} ${round}`}
        {...props}
        onAct={() => setSaid('')}
        onSaved={() => done('The headings are saved.')}
        onTheirs={() => {
          setRound(round + 1);
          done('Theirs was kept.');
        }}
      />
      <Saved tick>{said}</Saved>
    </div>
  );
}

type FormProps = HeadingsFormProps & { onAct: () => void; onSaved: () => void; onTheirs: () => void };

function Form({ panelId, headings, version, onAct, onSaved, onTheirs }: FormProps) {
  const form = useSentForm({
    method: 'PATCH',
    version,
    address: `/api/panels/${panelId}/report-headings`,
    draft: `headings of reports to ${panelId}`,
    bodyOf: (sent) => ({
      headings: list.rows.map(({ part }) => ({ part, heading: String(sent.get(headingField(part)) ?? '') })),
    }),
    onSent: () => {
      list.saved();
      onSaved();
    },
  });
  const list = useHeadingRows(form.element, headings, onAct);
  const { rows, left, said } = list;
  const { conflict } = form;
  const onSubmit: typeof form.onSubmit = (event) => {
    onAct();
    form.onSubmit(event);
  };
  return (
    <SentForm form={{ ...form, onSubmit }} button="Save the headings" wait="Saving…">
      <input type="hidden" name={ORDER_FIELD} value={rows.map(({ part }) => part).join(',')} />
      <ol className="heading-rows">
        {rows.map((row, place) => (
          <HeadingRow
            key={row.part}
            row={row}
            place={place}
            count={rows.length}
            error={form.errors[headingField(row.part)]}
            onMove={(by) => list.move(place, by)}
            onLeaveOut={() => list.leaveOut(row.part)}
          />
        ))}
      </ol>
      {left.length > 0 ? <AddHeading parts={left} onAdd={list.add} /> : null}
      {/* Beside the button that was pressed: the list is longer than a screen. */}
      {conflict ? (
        <HeadingsConflict
          theirs={(conflict.current as { headings: Headings }).headings}
          yours={conflict.mine.headings}
          onChoose={(side) => {
            if (side === 'yours') return form.sendMine();
            form.draft.startAgain();
            onTheirs();
          }}
        />
      ) : null}
      <Saved>{said}</Saved>
    </SentForm>
  );
}
