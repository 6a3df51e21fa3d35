import type { ReactNode } from 'react';
import { DataProvider } from '#components/sending/data-provider.tsx';
import { Bar } from '#components/shell/bar.tsx';
import { ExampleStrip } from '#components/shell/example-strip.tsx';
import { Footer } from '#components/shell/footer.tsx';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { countUnreadNotices } from '#db/reads/mail/notices.ts';
import { exampleRoleOf } from '#db/reads/people/example-people.ts';
import { weekdayDate } from '#domain/dates/dates.ts';
import { exampleWords } from '#domain/dates/example-day.ts';
import { requireSession } from '#request/session.ts';
import { navigationFor } from './navigation.ts';

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSession();
  const { councilName, marking, exampleDayOn } = getInstallation();
  const unread = countUnreadNotices(actor);
  const notices = { href: '/notices', label: unread === 0 ? 'Notices' : `Notices (${unread})` };
  return (
    <>
      <Bar
        council={councilName}
        nav={navigationFor(actor)}
        account={[notices, { href: '/account', label: actor.name }]}
      />
      {exampleDayOn ? <ExampleStrip today={weekdayDate(exampleDayOn)}>{exampleWords}</ExampleStrip> : null}
      <main
        id="main"
        className="wrap"
        tabIndex={-1}
        data-person={actor.personId}
        data-example-role={exampleRoleOf(actor)}
      >
        <DataProvider>{children}</DataProvider>
      </main>
      <Footer links={[{ href: '/accessibility', label: 'Accessibility statement' }]} marking={marking} />
    </>
  );
}
