import { changedFields, type FieldOf, saidFields } from './fields.ts';
import { type Matched, matched, outOfOrder } from './matching.ts';
import type { ComparedNoun, FieldChange, ItemChange } from './model.ts';

/** What a kind of item is called and what is compared of it. `side` tells which names hold: those before or after. */
export type ItemKind<T> = {
  noun: ComparedNoun;
  keyOf: (item: T) => string;
  subjectOf: (item: T, side: Side) => string;
  titleOf: (item: T) => string;
  placeOf?: (item: T, side: Side) => string | null;
  fields: readonly FieldOf<T>[];
  /** Fields that need to know the rest of the plan: what it answers. */
  furtherFields?: (before: T, after: T) => FieldChange[];
  /** Whether their order is the plan's own, so that another order is a change. */
  ordered?: true;
  /** Another home than before: it moved, and is not gone from one place and new in the other. */
  movedFrom?: (before: T, after: T) => FieldChange | null;
};
export type Side = 'before' | 'after';

/** Added, removed, moved and changed items of one kind, in this order; an item that moved and changed is told twice. */
export function comparedItems<T>(kind: ItemKind<T>, before: readonly T[], after: readonly T[]): ItemChange[] {
  const found = matched(before, after, kind.keyOf);
  const told = (change: ItemChange['kind'], item: T, fields: readonly FieldChange[]): ItemChange => {
    const side = change === 'removed' ? 'before' : 'after';
    return {
      kind: change,
      noun: kind.noun,
      id: kind.keyOf(item),
      subject: kind.subjectOf(item, side),
      title: kind.titleOf(item),
      place: kind.placeOf?.(item, side) ?? null,
      fields,
    };
  };
  return [
    ...found.added.map((item) => told('added', item, besideTitle(kind, item, 'added'))),
    ...found.removed.map((item) => told('removed', item, besideTitle(kind, item, 'removed'))),
    ...moves(kind, found, before).map(({ item, fields }) => told('moved', item, fields)),
    ...found.both.flatMap((pair) => {
      const fields = [
        ...changedFields(kind.fields, pair.before, pair.after),
        ...(kind.furtherFields?.(pair.before, pair.after) ?? []),
      ];
      return fields.length > 0 ? [told('changed', pair.after, fields)] : [];
    }),
  ];
}

/** What an item says beside its own title, which is told already. */
function besideTitle<T>(kind: ItemKind<T>, item: T, change: 'added' | 'removed'): FieldChange[] {
  const title = kind.titleOf(item);
  return saidFields(kind.fields, item, change).filter(({ before, after }) => (before ?? after) !== title);
}

/** Items with another home, and those of the same home that stand in another order. */
function moves<T>(kind: ItemKind<T>, { both }: Matched<T>, before: readonly T[]) {
  const rehomed = both.flatMap((pair) => {
    const field = kind.movedFrom?.(pair.before, pair.after);
    return field ? [{ item: pair.after, fields: [field] }] : [];
  });
  if (!kind.ordered) return rehomed;
  const elsewhere = new Set(rehomed.map(({ item }) => kind.keyOf(item)));
  const still = both.filter(({ after }) => !elsewhere.has(kind.keyOf(after)));
  const place = new Map(before.map((item, index) => [kind.keyOf(item), index]));
  const earlier = [...still]
    .sort((one, other) => (place.get(kind.keyOf(one.after)) ?? 0) - (place.get(kind.keyOf(other.after)) ?? 0))
    .map(({ after }) => kind.keyOf(after));
  const later = still.map(({ after }) => kind.keyOf(after));
  const out = outOfOrder(earlier, later);
  const reordered = still
    .filter(({ after }) => out.has(kind.keyOf(after)))
    .map(({ after }) => ({ item: after, fields: [] as FieldChange[] }));
  return [...rehomed, ...reordered];
}
