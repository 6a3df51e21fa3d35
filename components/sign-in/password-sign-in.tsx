'use client';
import { Refused } from '#components/sending/send.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useSignIn } from './queries.ts';

/** `titled`: it is the page's own; without, it stands under another title. */
export function PasswordSignIn({ titled = true }: { titled?: boolean }) {
  const signIn = useSignIn();
  const problem = signIn.error instanceof Refused ? signIn.error.problem : null;
  const summary = problem?.fields?.map((error) => ({ field: error.field, message: error.words })) ?? [
    ...(signIn.error ? [{ message: signIn.error.message }] : []),
  ];
  const errorOf = (field: string) => problem?.fields?.find((error) => error.field === field)?.words;
  return (
    <form
      className="reading"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (!signIn.isPending)
          signIn.mutate({ email: String(form.get('email')), password: String(form.get('password')) });
      }}
    >
      <ErrorSummary errors={summary} />
      {titled ? <h1>Sign in</h1> : null}
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        spellCheck={false}
        error={errorOf('email')}
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        error={errorOf('password')}
      />
      <Button type="submit" busy={signIn.isPending}>
        Sign in
      </Button>
      <p className="small quiet">Forgotten it? Your administrator can give you a link to choose another.</p>
    </form>
  );
}
