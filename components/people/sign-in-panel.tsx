import { OneButton } from '#components/administration/one-button.tsx';
import { Details } from '#components/ui/details.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { PersonPage } from '#db/reads/people/people.ts';
import { ChangePersonForm } from './change-person-form.tsx';
import { PasswordLinkMaker } from './password-link-maker.tsx';
import { stateWords } from './person-words.ts';

/** What lets a person in, and what keeps them out. */
export function SignInPanel({ person }: { person: PersonPage }) {
  const { id, name, email, version } = person;
  if (person.erasedAt !== null) {
    return (
      <Panel title="Signing in">
        <FactList facts={[{ term: 'State', detail: stateWords(person) }]} />
      </Panel>
    );
  }
  return (
    <Panel title="Signing in">
      <div className="stack-4">
        <FactList
          facts={[
            { term: 'E-mail', detail: email },
            { term: 'State', detail: stateWords(person) },
          ]}
        />
        <ChangePersonForm person={{ id, name, email, version }} />
        {person.state === 'disabled' ? (
          <>
            <OneButton key="enable" address={`/api/people/${id}/enabling`} label="Enable this account" />
            <PageLink href={`/administration/people/${id}/erase`}>Erase their personal data</PageLink>
          </>
        ) : (
          <>
            <PasswordLinkMaker personId={id} name={name} />
            <Details key="disable" summary="Disable this account">
              <div className="stack">
                <p>
                  {person.isSelf ? 'You are' : 'They are'} signed out at once and cannot sign in again. Posts and what
                  was written stay; put somebody else in the posts.
                </p>
                <OneButton address={`/api/people/${id}/disabling`} label="Disable now" />
              </div>
            </Details>
          </>
        )}
      </div>
    </Panel>
  );
}
