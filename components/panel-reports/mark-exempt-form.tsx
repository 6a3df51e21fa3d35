'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { exemptParagraphs } from '#domain/panel-reports/exempt.ts';

type Props = { reportId: string; choices: readonly { value: string; label: string }[] };

/** What is exempt, under which paragraph, and why: the law asks for the last two, so the form does. */
export function MarkExemptForm({ reportId, choices }: Props) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: `/api/panel-reports/${reportId}/exempt-marks`,
    draft: `exempt mark of ${reportId}`,
    bodyOf: (sent) => {
      const [kind, name = ''] = String(sent.get('what')).split(' ');
      return {
        part: kind === 'part' ? name : null,
        itemNumber: kind === 'item' ? Number(name) : null,
        ...(sent.get('paragraph') ? { paragraph: Number(sent.get('paragraph')) } : {}),
        publicInterest: String(sent.get('publicInterest')),
      };
    },
    onSent: () => {
      form.element.current?.reset();
      router.refresh();
    },
  });
  return (
    <SentForm form={form} button="Mark as exempt">
      <SelectField
        name="what"
        label="What is exempt?"
        empty="Choose an item or a part"
        options={choices}
        error={form.errors.what}
      />
      <RadioGroup
        name="paragraph"
        label="Paragraph of Schedule 12A, Local Government Act 1972"
        error={form.errors.paragraph}
        choices={Object.entries(exemptParagraphs).map(([value, words]) => ({ value, label: `${value}. ${words}` }))}
      />
      <TextArea
        name="publicInterest"
        label="Why does keeping it private serve the public better?"
        hint="The public reads this in its place: write nothing here that is exempt itself."
        rows={4}
        error={form.errors.publicInterest}
      />
    </SentForm>
  );
}
