import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { ViewedItem } from '#db/reads/audit/view-log.ts';

/** Chooses the thing whose views are shown; a form of the page itself, so the choice stands in its address. */
export function ViewFilter({ items, item }: { items: readonly ViewedItem[]; item: string }) {
  return (
    <form className="row" method="get">
      <SelectField
        name="item"
        label="What was looked at"
        empty="Everything"
        defaultValue={item}
        options={items.map(({ key, label }) => ({ value: key, label }))}
      />
      <Button type="submit" look="secondary">
        Show
      </Button>
    </form>
  );
}
