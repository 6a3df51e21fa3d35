import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ErasurePage } from '#db/reads/people/erasure.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { EraseForm } from './erase-form.tsx';

/** What goes and what stays, before somebody's data is erased; or what must be done first. */
export function ErasurePreview({ page }: { page: ErasurePage }) {
  const { person, obstacles, refusal, goes, newName } = page;
  const notices = counted(goes.notices, 'notice', 'notices');
  const back = `/administration/people/${person.id}`;
  if (obstacles.length > 0 && refusal === null) {
    return (
      <Panel title="First">
        <ul className="evid">
          {obstacles.map((obstacle) => (
            <li key={obstacle}>{obstacle}</li>
          ))}
        </ul>
        <p>
          <PageLink href={back}>Back to {person.name}</PageLink>
        </p>
      </Panel>
    );
  }
  if (refusal !== null) {
    return (
      <p>
        <PageLink href={back}>Back to {person.name}</PageLink>
      </p>
    );
  }
  return (
    <>
      <Panel title="What goes, for good">
        <ul className="evid">
          <li>Their name and e-mail address, here and in the audit trail</li>
          <li>Their password, and any link to choose one</li>
          <li>Their roles end; that they were held stays on record</li>
          {goes.notes > 0 ? (
            <li>{counted(goes.notes, 'private note', 'private notes')}, which nobody else could read</li>
          ) : null}
          <li>What they chose about their mail{goes.notices > 0 ? `, and ${notices}` : ''}</li>
          {goes.messages > 0 ? (
            <li>Address and text of {counted(goes.messages, 'message', 'messages')} in the outbox</li>
          ) : null}
        </ul>
      </Panel>
      <Panel title="What stays">
        <ul className="evid">
          <li>What they wrote and decided, as {newName}’s: updates, figures, evidence, approvals, comments</li>
          <li>Posts they held and panels they sat on, with the days</li>
          <li>Sealed plans and frozen reports, unchanged: these name posts and no people</li>
          <li>
            Where somebody typed their name into a text. You do not read these: ask the plan lead to look, with search
            on the plan
          </li>
          <li>Backups, until they are replaced</li>
        </ul>
      </Panel>
      <EraseForm personId={person.id} back={back} />
    </>
  );
}
