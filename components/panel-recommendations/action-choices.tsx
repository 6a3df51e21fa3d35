import { GroupedCheckboxes } from '#components/ui/grouped-checkboxes.tsx';
import type { ActionsOfArea } from '#db/reads/panels/actions-to-tie.ts';
import { counted } from '#domain/texts/count-in-words.ts';

type Props = {
  label: string;
  hint?: string;
  groups: readonly ActionsOfArea[];
  chosen?: readonly string[];
  error: string | undefined;
};

/** The actions that a recommendation changes: by area, the chosen ones first, found by number or words. */
export function ActionChoices({ groups, ...field }: Props) {
  return (
    <GroupedCheckboxes
      {...field}
      name="actionIds"
      groups={groups.map(({ heading, actions }) => ({
        heading,
        choices: actions.map(({ id, ref, title }) => ({ value: id, found: `${ref} ${title}` })),
      }))}
      chosenHeading="Chosen so far"
      findLabel="Find an action by its number or words"
      foundWords={(found, all) => `${found} of ${counted(all, 'action', 'actions')}`}
    />
  );
}
