import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { people } from '#db/schema/people.ts';
import { NotPossible, NotValid } from '#domain/policy/refusals.ts';

/**
 * A person chosen in a form is one who can still sign in: the account may have been disabled while the form was open (assurance §5,
 * case 38).
 * @throws NotValid for somebody unknown; NotPossible for a former user, who is named
 */
export function assertCanBeChosen(personId: string): void {
  const person = database()
    .select({ name: people.name, disabledAt: people.disabledAt })
    .from(people)
    .where(eq(people.id, personId))
    .get();
  if (!person) throw new NotValid([{ field: 'personId', words: 'Choose a person from the list' }]);
  if (person.disabledAt === null) return;
  throw new NotPossible(`The account of ${person.name} has been disabled since. Choose somebody else.`);
}
