'use client';
import { Button } from '#components/ui/button.tsx';
import { useSignOut } from './queries.ts';

export function SignOutButton() {
  const signOut = useSignOut();
  return (
    <Button busy={signOut.isPending} onClick={() => signOut.isPending || signOut.mutate()}>
      Sign out
    </Button>
  );
}
