const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** "one" to "nine" in words, from ten on in figures: for sentences. `count` is a whole number from 0. */
export function inWords(count: number): string {
  return small[count] ?? String(count);
}

/** "14 people", "1 person": for the start of a title. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
