import { GrantRoleForm } from '#components/people/grant-role-form.tsx';
import { postWords, roleWords } from '#components/people/person-words.ts';
import { RoleTable } from '#components/people/role-table.tsx';
import { SignInPanel } from '#components/people/sign-in-panel.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getPerson, listPlanTitles, type PersonPage as Person } from '#db/reads/people/people.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { hasLeft } from '#domain/people/people.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Person' };

function answerOf(person: Person): string {
  if (person.erasedAt !== null) {
    return `${person.name}: personal data erased on ${longDate(dateInLondon(person.erasedAt))}`;
  }
  if (person.state === 'disabled') return `${person.name} is disabled`;
  if (person.roles.length === 0) return `${person.name} has no role yet`;
  return person.name;
}

export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  const { person, plans } = await pageOf(({ actor, moment }) => ({
    person: getPerson(actor, personId, moment.today),
    plans: listPlanTitles(actor),
  }));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'People', href: '/administration/people' }, { label: person.name }]} />
      <PageHead title={answerOf(person)} lead={person.roles.map(roleWords).join(', ') || undefined} />
      <div className="cols">
        <div>
          <Panel title="Roles">
            <div className="stack-4">
              {person.roles.length === 0 ? (
                <p className="quiet">
                  {person.erasedAt === null
                    ? 'Without a role, nothing is shown and nothing can be done.'
                    : 'None any more.'}
                </p>
              ) : (
                <RoleTable roles={person.roles} />
              )}
              {hasLeft(person.state) ? null : (
                <GrantRoleForm personId={person.id} isSelf={person.isSelf} plans={plans} />
              )}
            </div>
          </Panel>
          <Panel title="Posts">
            {person.posts.length === 0 ? (
              <p className="quiet">No post. A person is put in one on the post’s page.</p>
            ) : null}
            <ul className="plain stack-2">
              {person.posts.map((post) => (
                <li key={`${post.postId} ${post.capacity}`}>
                  <PageLink href={`/administration/posts/${post.postId}`}>{postWords(post)}</PageLink>
                  <span className="quiet"> since {longDate(post.fromOn)}</span>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title="Panels">
            {person.panels.length === 0 ? <p className="quiet">On no panel.</p> : null}
            <ul className="plain stack-2">
              {person.panels.map((panel) => (
                <li key={panel.id}>
                  <PageLink href={`/administration/panels/${panel.id}`}>{panel.name}</PageLink>
                  <span className="quiet"> from {longDate(panel.fromOn)}</span>
                </li>
              ))}
            </ul>
          </Panel>
        </div>
        <aside>
          <SignInPanel person={person} />
        </aside>
      </div>
    </>
  );
}
