/**
 * Under Next, start-up code, pages and route handlers each hold their own copy of every module. Whatever must be one
 * (the database, the workers, the scheduler) lives on `globalThis` behind this door.
 */
export function one<T>(name: string, make: () => T): T {
  const shelf = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(`seventy.${name}`);
  if (!(key in shelf)) shelf[key] = make();
  return shelf[key] as T;
}

/** Puts another one in its place; for start-up, and for tests that hold a database of their own. */
export function replaceOne<T>(name: string, thing: T): void {
  (globalThis as { [key: symbol]: unknown })[Symbol.for(`seventy.${name}`)] = thing;
}
