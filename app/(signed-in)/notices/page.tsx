import type { Metadata } from 'next';
import { OneButton } from '#components/administration/one-button.tsx';
import { hourWords } from '#components/mail/hour-words.ts';
import { MailPreferencesForm } from '#components/mail/mail-preferences-form.tsx';
import { NoticeList } from '#components/notices/notice-list.tsx';
import { ListPages } from '#components/paging/list-pages.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getOwnMailPreferences } from '#db/reads/mail/mail-preferences.ts';
import { countNotices, countUnreadNotices, listNotices } from '#db/reads/mail/notices.ts';
import { placeOfPage } from '#domain/paging.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Your notices' };

export default async function NoticesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = await askedOf('/notices', searchParams);
  const { notices, place, unread, preferences } = await pageOf(({ actor }) => {
    const place = placeOfPage(asked, countNotices(actor));
    return {
      notices: listNotices(actor, place),
      place,
      unread: countUnreadNotices(actor),
      preferences: getOwnMailPreferences(actor),
    };
  });
  return (
    <div className="reading">
      <PageHead
        title={unread === 0 ? 'No unread notices' : counted(unread, 'unread notice', 'unread notices')}
        lead="What you were reminded or told of. Your work itself is on “My work”."
        side={unread > 1 ? <OneButton address="/api/notice-readings" label="Mark all as read" /> : undefined}
      />
      {notices.length === 0 ? (
        <EmptyState
          what="You have not been reminded of anything yet."
          next="Reminders come 7 days and 1 day before a date, and on it."
        />
      ) : (
        <>
          <h2 className="vh">Notices, newest first</h2>
          <NoticeList notices={notices} />
          <ListPages label="notices" address="/notices" place={place} />
        </>
      )}
      <Panel title="Your mail" id="mail">
        <p>
          You get one message a day at most, at {hourWords(preferences.digestHour)}, with everything that needs you. It
          names dates and links, and nothing of what was written.
        </p>
        <MailPreferencesForm preferences={preferences} />
      </Panel>
    </div>
  );
}
