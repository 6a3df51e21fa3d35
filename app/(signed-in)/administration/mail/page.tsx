import type { Metadata } from 'next';
import { OneButton } from '#components/administration/one-button.tsx';
import { OutboxTable } from '#components/mail/outbox-table.tsx';
import { ListPages } from '#components/paging/list-pages.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { mailSetUp } from '#db/reads/mail/mail-settings.ts';
import { getMailPage, type MailPage } from '#db/reads/mail/outbox.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Mail' };

function titleOf({ waiting, givenUp }: MailPage): string {
  if (givenUp > 0) return `${counted(givenUp, 'message was', 'messages were')} given up`;
  if (waiting > 0) return `${counted(waiting, 'message is', 'messages are')} not sent yet`;
  return 'No mail waits';
}

export default async function MailAdministrationPage({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = await askedOf('/administration/mail', searchParams);
  const { page } = await pageOf(({ actor, moment }) => ({ page: getMailPage(actor, moment, asked) }));
  const setUp = mailSetUp();
  const { waiting, sentToday, givenUp, messages } = page;
  return (
    <div className="stack">
      <PageHead
        title={titleOf(page)}
        lead="To whom, of what kind and when. What a message says is for its reader alone."
        side={
          'settings' in setUp ? <OneButton address="/api/test-messages" label="Send me a test message" /> : undefined
        }
      />
      {'fault' in setUp ? (
        <InsetText note>
          <p>
            <b>No mail leaves.</b> {setUp.fault} Messages are kept and marked “not sent yet”; they go out once it is set
            and the server is started again.
          </p>
        </InsetText>
      ) : null}
      <FactList
        facts={[
          {
            term: 'Mail server',
            detail: 'settings' in setUp ? `${setUp.settings.host}, port ${setUp.settings.port}` : 'None',
          },
          { term: 'Mail comes from', detail: 'settings' in setUp ? setUp.settings.from : 'Not set' },
          { term: 'Not sent yet', detail: String(waiting) },
          { term: 'Sent in the last 24 hours', detail: String(sentToday) },
          { term: 'Given up after five days', detail: String(givenUp) },
        ]}
      />
      <Panel title="Messages" aside="Kept for 30 days after they are sent">
        {givenUp > 0 ? <OneButton address="/api/given-up-mail" label="Try all given up again" /> : null}
        {messages.length === 0 ? (
          <EmptyState what="Nothing has been written yet." />
        ) : (
          <>
            <OutboxTable messages={messages} />
            <ListPages label="messages" address="/administration/mail" place={page.place} />
          </>
        )}
      </Panel>
    </div>
  );
}
