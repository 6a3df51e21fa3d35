'use client';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import type { useSentForm } from './use-sent-form.ts';

/** The frame of every form: errors on top, fields, one button. Browser checks are off: the words are ours. */
export function SentForm({
  form,
  button,
  wait = 'Sending…',
  children,
  beside,
}: {
  form: Pick<ReturnType<typeof useSentForm>, 'onSubmit' | 'busy' | 'summary' | 'summaryTitle'>;
  button: string;
  wait?: string;
  children: ReactNode;
  /** Stands beside the button: a link to go back. */
  beside?: ReactNode;
}) {
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <ErrorSummary errors={form.summary} title={form.summaryTitle} />
      {children}
      <p className="row sendrow">
        <Button type="submit" busy={form.busy}>
          {button}
        </Button>
        {beside}
      </p>
      <p className="small quiet" role="status">
        {form.busy ? wait : ''}
      </p>
    </form>
  );
}
