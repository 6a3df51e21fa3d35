import { PageLink } from '#components/ui/page-link.tsx';
import type { listOverdueToPanels } from '#db/reads/panels/panel-queues.ts';
import { longDate } from '#domain/dates/dates.ts';

/** What panels are owed and did not get by its day, in one line: the page is one sheet. Nothing where nothing is. */
export function OverdueLine({ overdue }: { overdue: ReturnType<typeof listOverdueToPanels> }) {
  const owed = [
    ...overdue.recommendations.map(({ id, number, panel, responseDueOn }) => ({
      href: `/panel-recommendations/${id}`,
      words: `response to recommendation ${number} of the ${panel.name}`,
      dueOn: responseDueOn,
    })),
    ...overdue.questions.map(({ id, number, panel, dueOn }) => ({
      href: `/questions/${id}`,
      words: `answer to question ${number} of the ${panel.name}`,
      dueOn,
    })),
  ];
  if (owed.length === 0) return null;
  return (
    <p className="small owed">
      <b>Overdue to panels:</b>{' '}
      {owed.map(({ href, words, dueOn }, place) => (
        <span key={href}>
          {place > 0 ? '; ' : ''}
          <PageLink href={href}>{words}</PageLink>, was due {longDate(dueOn)}
        </span>
      ))}
      .
    </p>
  );
}
