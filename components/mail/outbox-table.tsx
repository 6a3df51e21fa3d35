import { CardTable } from '#components/administration/card-table.tsx';
import { OneButton } from '#components/administration/one-button.tsx';
import type { OutboxRow } from '#db/reads/mail/outbox.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { mailKindWords } from '#domain/mail/mail-kinds.ts';
import { messageStateWords } from '#domain/mail/outbox.ts';

function StateOf({ row }: { row: OutboxRow }) {
  return (
    <>
      {messageStateWords[row.state]}
      {row.state === 'sent' && row.sentAt ? <span className="rownote">{dateAndTimeInLondon(row.sentAt)}</span> : null}
      {row.state === 'waiting' && row.attempts > 0 ? (
        <span className="rownote">
          Tried {row.attempts === 1 ? 'once' : `${row.attempts} times`}, next on {dateAndTimeInLondon(row.notBefore)}
        </span>
      ) : null}
      {row.lastError && row.state !== 'sent' ? <span className="rownote">{row.lastError}</span> : null}
      {row.state === 'given-up' || (row.state === 'waiting' && row.attempts > 0) ? (
        <OneButton
          address={`/api/outbox-messages/${row.id}/another-try`}
          label="Try again"
          about={`: ${row.toAddress}, ${dateAndTimeInLondon(row.createdAt)}`}
        />
      ) : null}
    </>
  );
}

/** To whom, of what kind, when. What a message says is its reader's. */
export function OutboxTable({ messages }: { messages: readonly OutboxRow[] }) {
  return (
    <CardTable
      caption="Messages, those not sent first"
      rows={messages}
      rowKey={(row) => row.id}
      columns={[
        { label: 'To', heading: true, cell: (row) => row.toAddress },
        { label: 'Kind', cell: (row) => mailKindWords[row.kind] },
        { label: 'Written', cell: (row) => dateAndTimeInLondon(row.createdAt) },
        { label: 'State', cell: (row) => <StateOf row={row} /> },
      ]}
    />
  );
}
