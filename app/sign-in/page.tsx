import { redirect } from 'next/navigation';
import { DataProvider } from '#components/sending/data-provider.tsx';
import { Bar } from '#components/shell/bar.tsx';
import { ExampleStrip } from '#components/shell/example-strip.tsx';
import { ExampleSignIn } from '#components/sign-in/example-sign-in.tsx';
import { PasswordSignIn } from '#components/sign-in/password-sign-in.tsx';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { returnAddress } from '#domain/people/return-address.ts';
import { askedOf, type Query } from '#request/query.ts';
import { currentSession } from '#request/session.ts';

export const metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { to } = await askedOf('/sign-in', searchParams);
  if (await currentSession()) redirect(returnAddress(to ?? null) ?? '/');
  const installation = getInstallation();
  return (
    <>
      <Bar council={installation.councilName} />
      {installation.exampleDayOn ? (
        <ExampleStrip>
          The inspection is on the public record. Actions, owners, figures and progress are invented.
        </ExampleStrip>
      ) : null}
      <main id="main" className="wrap">
        <DataProvider>
          {installation.exampleDayOn ? <ExampleSignIn day={installation.exampleDayOn} /> : <PasswordSignIn />}
        </DataProvider>
      </main>
    </>
  );
}
