import { notFound } from 'next/navigation';
import { SetPasswordForm } from '#components/passwords/set-password-form.tsx';
import { DataProvider } from '#components/sending/data-provider.tsx';
import { Bar } from '#components/shell/bar.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getPasswordLink, type PasswordLink, passwordLinkWords } from '#db/reads/people/password-links.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { moment } from '#request/clock.ts';

export const metadata = { title: 'Choose a password' };

/** Nobody is signed in here: whoever has the link may open it. An unknown one looks like any unknown page. */
function linkOf(secret: string): PasswordLink {
  try {
    return getPasswordLink(secret, moment());
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

export default async function SetPasswordPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const link = linkOf(secret);
  return (
    <>
      <Bar council={link.councilName} />
      <main id="main" className="wrap" tabIndex={-1}>
        {link.state === 'open' ? (
          <DataProvider>
            <SetPasswordForm secret={secret} email={link.person?.email ?? null} />
          </DataProvider>
        ) : (
          <div className="form">
            <PageHead title="This link is no longer good" lead={passwordLinkWords[link.state]} />
            <a href="/sign-in">Go to sign in</a>
          </div>
        )}
      </main>
    </>
  );
}
