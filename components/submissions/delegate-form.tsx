'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { Saved } from '#components/ui/saved.tsx';

/** Who approves an amendment that changes only wording. */
export function DelegateForm({ delegated }: { delegated: boolean }) {
  const router = useRouter();
  const [saved, setSaved] = useState('');
  const form = useSentForm({
    method: 'POST',
    address: '/api/minor-amendments',
    bodyOf: (sent) => ({ delegated: sent.get('delegated') === 'yes' }),
    onSent: () => {
      setSaved('Saved. It holds from the next amendment on.');
      router.refresh();
    },
  });
  return (
    <>
      <SentForm form={form} button="Save" wait="Saving…">
        <RadioGroup
          name="delegated"
          label="Who approves an amendment that changes only wording?"
          hint="Owners, periods, areas, milestones’ dates and targets are as they were. Anything more needs both."
          defaultValue={delegated ? 'yes' : 'no'}
          error={form.errors.delegated}
          choices={[
            { value: 'no', label: 'The director and the lead member' },
            { value: 'yes', label: 'The director alone' },
          ]}
        />
      </SentForm>
      <Saved tick>{saved}</Saved>
    </>
  );
}
