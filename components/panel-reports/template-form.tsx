'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Details } from '#components/ui/details.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { Saved } from '#components/ui/saved.tsx';
import {
  headingsOf,
  type ReportHeading,
  type ReportTemplate,
  reportTemplates,
  templateWords,
} from '#domain/panel-reports/headings.ts';
import { HeadingsConflict } from './headings-conflict.tsx';

type Props = { panelId: string; template: ReportTemplate; version: number };

/** Begins a panel's headings again from one of the supplied orders; what somebody set meanwhile is shown before it goes. */
export function TemplateForm({ panelId, template, version }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const done = (words: string) => {
    setSaid(words);
    router.refresh();
  };
  const form = useSentForm({
    method: 'PATCH',
    version,
    address: `/api/panels/${panelId}/report-template`,
    bodyOf: (sent) => ({ template: String(sent.get('template')) as ReportTemplate }),
    onSent: () => done('These headings stand now.'),
  });
  const { conflict } = form;
  const onSubmit: typeof form.onSubmit = (event) => {
    setSaid('');
    form.onSubmit(event);
  };
  return (
    <Details summary="Begin again from supplied headings">
      <SentForm form={{ ...form, onSubmit }} button="Use these headings">
        <RadioGroup
          name="template"
          label="Headings of the reports to this panel"
          hint="They take the place of the headings above, with their words. Frozen reports keep theirs."
          defaultValue={template}
          error={form.errors.template}
          choices={reportTemplates.map((value) => ({ value, label: templateWords[value] }))}
        />
        {conflict ? (
          <HeadingsConflict
            theirs={(conflict.current as { headings: readonly ReportHeading[] }).headings}
            yours={headingsOf[conflict.mine.template]}
            onChoose={(side) => {
              if (side === 'yours') return form.sendMine();
              form.forget();
              done('Theirs was kept.');
            }}
          />
        ) : null}
      </SentForm>
      <Saved tick>{said}</Saved>
    </Details>
  );
}
