/** Those that pass, then the others, each in its order. */
export function partedBy<Thing>(things: readonly Thing[], passes: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [things.filter(passes), things.filter((thing) => !passes(thing))];
}
