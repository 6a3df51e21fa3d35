'use client';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { type Role, words } from '#domain/vocabulary.ts';
import { useExampleSignIn } from './queries.ts';

const offered: readonly { role: Role; job: string }[] = [
  { role: 'owner', job: 'Post updates on four actions' },
  { role: 'plan-lead', job: 'Clear updates, build the plan, read a report' },
  { role: 'checker', job: 'Verify what is called delivered, and look again' },
  { role: 'director', job: 'See where the plan stands and who said so' },
  { role: 'lead-member', job: 'Read what the council commits itself to' },
  { role: 'clerk', job: 'Read the plan for the panels’ papers' },
  { role: 'panel-member', job: 'Read what was routed to the Scrutiny Panel' },
  { role: 'observer', job: 'Read everything, change nothing' },
  { role: 'administrator', job: 'People, posts, panels, calendar' },
];

export function ExampleRoles() {
  const signIn = useExampleSignIn();
  return (
    <>
      <ErrorSummary errors={signIn.error ? [{ message: signIn.error.message }] : []} />
      <ul className="roles">
        {offered.map(({ role, job }) => (
          <li key={role}>
            <button type="button" onClick={() => signIn.isPending || signIn.mutate(role)}>
              <b>{words.role[role]}</b>
              <span>{job}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
