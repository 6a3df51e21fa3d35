import { one } from './one.ts';

/** One bell for a process: pages and routes hold their own copies of every module, what waits for work does not. */
const bell = () => one('bell', () => new EventTarget());

/** Tells whoever waits for it that there is something to do, once the transaction that is open has ended. */
export function ring(name: string): void {
  setImmediate(() => bell().dispatchEvent(new Event(name)));
}

/** @returns a function that stops listening */
export function onRing(name: string, act: () => void): () => void {
  bell().addEventListener(name, act);
  return () => bell().removeEventListener(name, act);
}
