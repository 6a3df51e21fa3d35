'use client';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import type { useSentForm } from './use-sent-form.ts';

/** The frame of every form: errors on top, fields, one button. Browser checks are off: the words are ours. */
export function SentForm({
  form,
  button,
  look,
  wait = 'Sending…',
  children,
  beside,
}: {
  form: Pick<
    ReturnType<typeof useSentForm>,
    'element' | 'draft' | 'onSubmit' | 'busy' | 'problem' | 'summary' | 'summaryTitle'
  >;
  button: string;
  /** Secondary: a form of nothing but its button, which stands where it is put, without the rule above. */
  look?: 'secondary';
  wait?: string;
  children: ReactNode;
  /** Stands beside the button: a link to go back. */
  beside?: ReactNode;
}) {
  return (
    <>
      {form.problem?.status === 401 ? <SignInAgain onSignedIn={() => form.element.current?.requestSubmit()} /> : null}
      <form ref={form.element} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary errors={form.summary} title={form.summaryTitle} />
        {form.draft.back ? (
          <InsetText note>
            <p role="status">
              What you typed and did not send is back.{' '}
              {form.draft.back.changedSince ? 'Somebody has changed this since: compare before you send. ' : ''}
              <Button look="link" onClick={form.draft.startAgain}>
                Leave it and start again
              </Button>
            </p>
          </InsetText>
        ) : null}
        {children}
        <p className={classNames('row', !look && 'sendrow')}>
          <Button type="submit" look={look} busy={form.busy}>
            {button}
          </Button>
          {beside}
        </p>
        <p className="small quiet" role="status">
          {form.busy ? wait : ''}
        </p>
      </form>
    </>
  );
}
