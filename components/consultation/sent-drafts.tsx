import { DataTable } from '#components/ui/table.tsx';
import type { PlanConsultation } from '#db/reads/submissions/consultation-drafts.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { CloseDraft } from './close-draft.tsx';

type Draft = PlanConsultation['drafts'][number];

/** Every draft that was sent, newest first: to whom, until when, what came back. */
export function SentDrafts({ drafts, comments }: Pick<PlanConsultation, 'drafts' | 'comments'>) {
  const cameBack = ({ id }: Draft) => {
    const own = comments.filter(({ draftId }) => draftId === id);
    const waiting = own.filter(({ answer }) => !answer).length;
    if (own.length === 0) return 'None yet';
    return waiting === 0 ? `${own.length}, all answered` : `${own.length}, ${waiting} not answered`;
  };
  return (
    <DataTable
      caption="Drafts that were sent"
      captionHidden
      rows={drafts}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Draft',
          heading: true,
          cell: ({ id, number }) => <a href={`/consultation-drafts/${id}`}>Draft {number}</a>,
        },
        { label: 'Sent', cell: ({ sentAt }) => longDate(dateInLondon(sentAt)) },
        {
          label: 'To',
          cell: ({ to }) => (
            <ul className="plain">
              {to.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          ),
        },
        { label: 'Comments by', cell: ({ commentsDueOn }) => longDate(commentsDueOn) },
        { label: 'Comments', cell: cameBack },
        {
          label: 'State',
          cell: ({ id, number, closedAt }) =>
            closedAt ? `Closed ${longDate(dateInLondon(closedAt))}` : <CloseDraft draftId={id} number={number} />,
        },
      ]}
    />
  );
}
