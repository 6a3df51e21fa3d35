import { InsetText } from '#components/ui/inset-text.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { AnswerRow, SendingRow } from '#db/reads/plans/plan-versions.ts';
import { longDate } from '#domain/dates/dates.ts';

function Answer({ answer }: { answer: AnswerRow }) {
  const said = answer.reflects ? 'reflects the findings' : 'does not reflect the findings';
  return (
    <>
      <p>
        Ofsted answered on {longDate(answer.answeredOn)} that it {said}.{' '}
        {answer.takenBackReason ? <Tag kind="open">Taken back</Tag> : null}
      </p>
      {answer.words ? (
        <InsetText>
          <p className="pre">{answer.words}</p>
        </InsetText>
      ) : null}
      {answer.takenBackReason ? <small>Taken back: {answer.takenBackReason}</small> : null}
    </>
  );
}

/** To whom a version was sent and what came back; what was noted by mistake stays, with the reason. */
export function SendingList({ sendings }: { sendings: readonly SendingRow[] }) {
  if (sendings.length === 0) return <p className="quiet">Not sent yet.</p>;
  return (
    <ul className="evid">
      {sendings.map((sending) => (
        <li key={sending.id} className="stack-2">
          <p>
            Sent on {longDate(sending.sentOn)} to {sending.sentTo}, {lowered(sending.how)}.{' '}
            {sending.takenBackReason ? <Tag kind="open">Taken back</Tag> : null}
          </p>
          {sending.note ? <p className="pre quiet">{sending.note}</p> : null}
          {sending.takenBackReason ? <small>Taken back: {sending.takenBackReason}</small> : null}
          {sending.answers.map((answer) => (
            <Answer key={answer.id} answer={answer} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** "By e-mail" inside a sentence; a name in capitals stays as it is. */
function lowered(how: string): string {
  return /^[A-Z][a-z]/.test(how) ? how.charAt(0).toLowerCase() + how.slice(1) : how;
}
