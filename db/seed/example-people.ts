import { type Role, words } from '#domain/vocabulary.ts';
import { type SeatKey, seats } from './people-and-posts.ts';
import { emailOf, personIdOf } from './people-rows.ts';

export type ExamplePerson = {
  role: Role;
  personId: string;
  email: string;
  /** "Action owner" */
  label: string;
  post: string;
  /** What they come to do, for the sign-in page. */
  description: string;
};

function example(role: Role & SeatKey, description: string): ExamplePerson {
  return {
    role,
    personId: personIdOf(role),
    email: emailOf(role),
    label: words.role[role],
    post: seats[role].title,
    description,
  };
}

/** One sign-in for each role, offered on the sign-in page of the example and nowhere else. */
export const examplePeople: readonly ExamplePerson[] = [
  example('owner', 'Post updates on four actions'),
  example('plan-lead', 'Clear updates, decide dates, build the plan'),
  example('checker', 'Verify what is called done'),
  example('director', 'One page: will we make it, what is red'),
  example('lead-member', 'Read what the plan commits the council to'),
  example('clerk', 'Panel agendas and reports'),
  example('panel-member', 'Read what changed, ask'),
  example('observer', 'Read everything, change nothing'),
  example('administrator', 'People, calendar, backup'),
];
