'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Details } from '#components/ui/details.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { Saved } from '#components/ui/saved.tsx';
import { type ReportTemplate, reportTemplates, templateWords } from '#domain/panel-reports/headings.ts';

/** Begins a panel's headings again from one of the supplied orders. */
export function TemplateForm({ panelId, template }: { panelId: string; template: ReportTemplate }) {
  const router = useRouter();
  const [said, setSaid] = useState('');
  const form = useSentForm({
    method: 'POST',
    address: `/api/panels/${panelId}/report-template`,
    bodyOf: (sent) => ({ template: String(sent.get('template')) }),
    onSent: () => {
      setSaid('These headings stand now.');
      router.refresh();
    },
  });
  return (
    <Details summary="Begin again from supplied headings">
      <SentForm form={form} button="Use these headings">
        <RadioGroup
          name="template"
          label="Headings of the reports to this panel"
          hint="They take the place of the headings above, with their words. Frozen reports keep theirs."
          defaultValue={template}
          error={form.errors.template}
          choices={reportTemplates.map((value) => ({ value, label: templateWords[value] }))}
        />
      </SentForm>
      <Saved tick>{said}</Saved>
    </Details>
  );
}
