'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { Saved } from '#components/ui/saved.tsx';

/** How the council's papers are marked. */
export function MarkingForm({ marking }: { marking: string }) {
  const router = useRouter();
  const [saved, setSaved] = useState('');
  const form = useSentForm({
    method: 'POST',
    address: '/api/markings',
    bodyOf: (sent) => ({ marking: String(sent.get('marking') ?? '') }),
    onSent: () => {
      setSaved('Saved. It holds from the next document on.');
      router.refresh();
    },
  });
  return (
    <>
      <SentForm form={form} button="Save the marking" wait="Saving…">
        <RadioGroup
          name="marking"
          label="How are the council’s papers marked?"
          hint="Approvals that stand are void once it changes, since it stands on every page. What is sealed or frozen keeps its own."
          defaultValue={marking}
          error={form.errors.marking}
          choices={[
            { value: 'OFFICIAL', label: 'OFFICIAL' },
            {
              value: 'OFFICIAL-SENSITIVE',
              label: 'OFFICIAL-SENSITIVE',
              hint: 'Members of a panel read it on the screen, and take files only where the panel’s setting says so',
            },
          ]}
        />
      </SentForm>
      <Saved tick>{saved}</Saved>
    </>
  );
}
