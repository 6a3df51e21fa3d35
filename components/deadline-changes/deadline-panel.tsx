import { ButtonLink } from '#components/ui/button.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import type { DeadlineHistory } from '#db/reads/actions/deadline-changes.ts';
import { changesInWords } from '#domain/actions/deadline-changes.ts';
import { longDate, sentenceDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';

type Change = DeadlineHistory['changes'][number];

function Decision({ change, today }: { change: Change; today: string }) {
  if (change.decision === null) return <p>Not decided yet. Until then the deadline stays.</p>;
  const who = change.panel ?? change.decidedBy;
  const on = change.decidedOn ? `, ${sentenceDate(change.decidedOn, today)}` : '';
  const reason = change.decisionReason ? ` “${change.decisionReason}”` : '';
  if (change.decision === 'refused') {
    return (
      <p>
        <b>Declined</b> by {who}
        {on}.{reason}
      </p>
    );
  }
  const other = change.grantedOn !== change.toOn ? `, not ${longDate(change.toOn)}` : '';
  return (
    <p>
      <b>Agreed {longDate(change.grantedOn ?? change.toOn)}</b>
      {other}, by {who}
      {on}.{reason}
    </p>
  );
}

/** The first deadline, which never changes, and each new date asked for with what was decided. */
export function DeadlinePanel({
  action,
  history,
  today,
}: {
  action: ActionRow;
  history: DeadlineHistory;
  today: string;
}) {
  const { changes, pending, mayAsk, mayDecide, whyNot } = history;
  const told = changesInWords(action.deadlineChanges, action.originalDeadlineOn, action.deadlineOn);
  const open = action.stage !== 'embedded' && action.stage !== 'closed' && action.stage !== 'withdrawn';
  const original = action.originalDeadlineOn;
  return (
    <Panel title="Deadline" aside={told || undefined}>
      <FactList
        facts={[
          { term: 'Original', detail: original ? `${longDate(original)}. This never changes.` : 'Not set yet' },
          ...(action.deadlineChanges > 0 && action.deadlineOn
            ? [{ term: 'Agreed now', detail: <b>{longDate(action.deadlineOn)}</b> }]
            : []),
          ...changes.map((change) => ({
            term: sentenceDate(dateInLondon(change.askedAt), today),
            detail: (
              <>
                <p>
                  {change.askedBy} asked for {longDate(change.toOn)}. Reason: {change.reason}
                </p>
                <Decision change={change} today={today} />
              </>
            ),
          })),
        ]}
      />
      {pending && mayDecide ? (
        <p>
          <ButtonLink look="secondary" href={`/actions/${action.id}/deadline/decide`}>
            Decide on {longDate(pending.toOn)}
          </ButtonLink>
        </p>
      ) : null}
      {whyNot ? <p className="small">{whyNot}</p> : null}
      {mayAsk && open && pending === null && original ? (
        <p>
          <ButtonLink look="secondary" href={`/actions/${action.id}/deadline/ask`}>
            Ask for a new date
          </ButtonLink>
        </p>
      ) : null}
    </Panel>
  );
}
