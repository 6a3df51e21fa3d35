'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { PageLink } from '#components/ui/page-link.tsx';

type SaveChangeProps = {
  address: string;
  button: string;
  body?: { date: string; name: string; confirmed: boolean };
  back: { href: string; label: string };
};

/** The second step, after the preview: nothing was kept before it. */
export function SaveChange({ address, button, body = undefined, back }: SaveChangeProps) {
  const router = useRouter();
  const form = useSentForm<object, unknown>({
    method: 'POST',
    address,
    bodyOf: () => body ?? {},
    onSent: () => {
      router.push('/administration/calendar');
      router.refresh();
    },
  });
  return (
    <SentForm form={form} button={button} wait="Saving…" beside={<PageLink href={back.href}>{back.label}</PageLink>}>
      {null}
    </SentForm>
  );
}
