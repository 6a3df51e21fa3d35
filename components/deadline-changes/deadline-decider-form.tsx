'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { Saved } from '#components/ui/saved.tsx';
import type { DeadlineDecider } from '#domain/actions/deadline-changes.ts';

/** Who decides new dates in this plan. */
export function DeadlineDeciderForm({ planId, decidedBy }: { planId: string; decidedBy: DeadlineDecider }) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/plans/${planId}/deadline-decider`,
    bodyOf: (fields) => ({ decidedBy: String(fields.get('decidedBy') ?? '') }),
    onSent: () => {
      setSaved(true);
      router.refresh();
    },
  });
  return (
    <SentForm form={form} button="Save who decides">
      <RadioGroup
        name="decidedBy"
        label="Who decides when a new date is asked for?"
        defaultValue={decidedBy}
        choices={[
          { value: 'plan-lead', label: 'The plan lead', hint: 'Or the director. Never the person who asked.' },
          {
            value: 'panel',
            label: 'A panel the action goes to',
            hint: 'Its clerk records the decision and the day it met.',
          },
        ]}
        error={form.errors.decidedBy}
        onChange={() => setSaved(false)}
      />
      <Saved tick>{saved ? 'Saved.' : null}</Saved>
    </SentForm>
  );
}
