import { SignOutButton } from '#components/sign-in/sign-out-button.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { words } from '#domain/vocabulary.ts';
import { requireSession } from '#request/session.ts';

export const metadata = { title: 'Your account' };

export default async function AccountPage() {
  const { actor } = await requireSession();
  const roleWords = [...new Set(actor.roles.map((held) => words.role[held.role]))];
  return (
    <div className="reading">
      <PageHead title={actor.name} lead="You are signed in." />
      <FactList facts={[{ term: 'Roles', detail: roleWords.join(', ') || 'None yet. Ask your administrator.' }]} />
      <SignOutButton />
    </div>
  );
}
