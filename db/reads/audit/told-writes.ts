import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { people } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';

/** What an audit row tells of a write, as far as it matters here. */
export type ToldWrite = {
  actor: string;
  event: string;
  subject: { kind: string; id: string };
  content?: unknown;
};

/** "Action 1.2 changed, by the Plan lead." The event's own past tense, the action's number where it is about one. */
export function reasonOf({ actor, event, subject, content }: ToldWrite): string {
  const { actionId } = (content ?? {}) as { actionId?: unknown };
  const about = subject.kind === 'action' ? subject.id : typeof actionId === 'string' ? actionId : '';
  const action = database().select({ ref: actions.ref }).from(actions).where(eq(actions.id, about)).get();
  const who = database().select({ name: people.name }).from(people).where(eq(people.id, actor)).get();
  const words = event.charAt(0).toUpperCase() + event.slice(1).replaceAll('-', ' ');
  const named = words.startsWith('Action ') ? words.replace('Action', `Action ${action?.ref ?? ''}`) : words;
  const whole = named === words && action ? `${words} (action ${action.ref})` : named;
  return `${whole}, by ${who?.name ?? 'somebody else'}.`;
}
