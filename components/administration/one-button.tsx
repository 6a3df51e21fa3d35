'use client';
import { useRouter } from 'next/navigation';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';

type OneButtonProps = {
  address: string;
  label: string;
  /** Read out after the label, where several buttons say the same. */
  about?: string;
  /** Where to go once it is done; without, the page shows what stands now. */
  then?: string;
};

/** A form of one button. What stands in the way is said beside it, and read out. */
export function OneButton({ address, label, about, then }: OneButtonProps) {
  const router = useRouter();
  const form = useSentForm<object, unknown>({
    method: 'POST',
    address,
    bodyOf: () => ({}),
    onSent: () => {
      if (then) router.push(then);
      router.refresh();
    },
  });
  return (
    <form onSubmit={form.onSubmit}>
      <Button type="submit" look="secondary" about={about} busy={form.busy}>
        {label}
      </Button>
      <p className={form.summary.length > 0 ? 'govuk-error-message' : 'vh'} role="alert">
        {form.summary.map(({ message }) => message).join(' ')}
      </p>
    </form>
  );
}
