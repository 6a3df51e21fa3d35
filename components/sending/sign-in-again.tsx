'use client';
import { useEffect, useRef, useState } from 'react';
import { type SignInAgainAs, useSignInAgain } from '#components/sign-in/queries.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { type Role, words } from '#domain/vocabulary.ts';

/** Opens over a form whose session ended: what was typed stands behind it and is sent once the person is back. */
export function SignInAgain({ onSignedIn }: { onSignedIn: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [role, setRole] = useState<Role | null>(null);
  const signIn = useSignInAgain(() => {
    dialog.current?.close();
    onSignedIn();
  });

  useEffect(() => {
    setRole((document.getElementById('main')?.dataset.exampleRole as Role | undefined) ?? null);
    dialog.current?.showModal();
  }, []);

  const enter = (as: SignInAgainAs) => signIn.isPending || signIn.mutate(as);
  return (
    <dialog ref={dialog} className="again" aria-labelledby="again-title">
      <h2 id="again-title">You have been signed out</h2>
      <p>Sign in again. What you typed is still here and is sent as soon as you are back.</p>
      <ErrorSummary errors={signIn.error ? [{ message: signIn.error.message }] : []} />
      {role ? (
        <p className="row">
          <Button busy={signIn.isPending} onClick={() => enter({ role })}>
            Sign in as {words.role[role].toLowerCase()}
          </Button>
        </p>
      ) : (
        <PasswordAgain busy={signIn.isPending} onEnter={enter} />
      )}
      <Button look="secondary" onClick={() => dialog.current?.close()}>
        Not now
      </Button>
    </dialog>
  );
}

function PasswordAgain({ busy, onEnter }: { busy: boolean; onEnter: (as: SignInAgainAs) => void }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        onEnter({ email: String(typed.get('again-email')), password: String(typed.get('again-password')) });
      }}
    >
      <TextField name="again-email" label="E-mail address" type="email" autoComplete="username" spellCheck={false} />
      <TextField name="again-password" label="Password" type="password" autoComplete="current-password" />
      <Button type="submit" busy={busy}>
        Sign in and send
      </Button>
    </form>
  );
}
