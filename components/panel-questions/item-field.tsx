import { SelectField } from '#components/ui/select-field.tsx';
import type { AskableItem } from '#db/reads/panels/panel-ask-form.ts';

/** One item as the value of an option: its three ids. */
export const itemValue = ({ planId, recommendationId, actionId }: Omit<AskableItem, 'label' | 'title'>) =>
  [planId, recommendationId ?? '', actionId ?? ''].join(' ');

/** What was chosen, as the server wants it. */
export function itemIn(sent: FormData) {
  const [planId = '', recommendationId, actionId] = String(sent.get('planId') ?? '').split(' ');
  return { planId, recommendationId: recommendationId || null, actionId: actionId || null };
}

const MOST_SHOWN = 90;
const shortened = (title: string) => (title.length > MOST_SHOWN ? `${title.slice(0, MOST_SHOWN)}…` : title);

/** What it is about: what the panel is shown, in the plan's order. */
export function ItemField({
  items,
  start,
  label,
  error,
}: {
  items: readonly AskableItem[];
  start: string;
  label: string;
  error?: string;
}) {
  return (
    <SelectField
      name="planId"
      label={label}
      defaultValue={start}
      empty="Choose what it is about"
      options={items.map((item) => ({
        value: itemValue(item),
        label: item.title ? `${item.label}: ${shortened(item.title)}` : item.label,
      }))}
      error={error}
    />
  );
}
