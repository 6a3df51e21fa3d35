'use client';
import { useRef } from 'react';
import { Refused } from '#components/sending/send.ts';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { passwordLength } from '#domain/people/password-length.ts';
import type { SetPasswordInput } from '#domain/people/passwords.ts';
import { useSetPassword } from './queries.ts';

type SetPasswordFormProps = { secret: string; email: string | null };

function inputOf(form: FormData, { secret, email }: SetPasswordFormProps): SetPasswordInput {
  const text = (name: string) => String(form.get(name) ?? '');
  const known = { secret, password: text('password') };
  return email === null ? { ...known, name: text('name'), email: text('email') } : known;
}

/** `email` null: the first administrator, who says who they are. Nothing typed is changed or lost on a refusal. */
export function SetPasswordForm(props: SetPasswordFormProps) {
  const { email } = props;
  const setting = useSetPassword();
  // The link works once, and a second click comes before the page knows of the first.
  const busy = useRef(false);
  if (setting.data) {
    return (
      <div className="form" role="status">
        <PageHead title="Your password is set" lead={`Sign in with ${setting.data.email} and your new password.`} />
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </div>
    );
  }
  const fields = setting.error instanceof Refused ? (setting.error.problem.fields ?? []) : [];
  const errorOf = (field: string) => fields.find((error) => error.field === field)?.words;
  const summary = fields.map(({ field, words }) => ({ field, message: words }));
  if (setting.error && fields.length === 0) summary.push({ field: '', message: setting.error.message });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy.current) return;
        busy.current = true;
        setting.mutate(inputOf(new FormData(event.currentTarget), props), {
          onSettled: () => {
            busy.current = false;
          },
        });
      }}
    >
      <ErrorSummary errors={summary.map(({ field, message }) => ({ field: field || undefined, message }))} />
      <PageHead title={email === null ? 'Set up the first administrator' : 'Choose a password'} />
      {email === null ? (
        <>
          <TextField name="name" label="Your name" autoComplete="name" error={errorOf('name')} />
          <TextField
            name="email"
            label="E-mail address"
            hint="You sign in with it"
            type="email"
            autoComplete="username"
            spellCheck={false}
            error={errorOf('email')}
          />
        </>
      ) : (
        <TextField name="username" label="E-mail address" type="email" autoComplete="username" readOnly value={email} />
      )}
      <TextField
        name="password"
        label="Password"
        hint={`${passwordLength.least} characters or more. Spaces count, and any character is taken as it is typed. Four words that do not belong together make a good one`}
        type="password"
        autoComplete="new-password"
        error={errorOf('password')}
      />
      <Button type="submit" busy={setting.isPending}>
        Set the password
      </Button>
    </form>
  );
}
