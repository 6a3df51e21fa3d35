import { shownText } from './shown-text.ts';

/** What somebody typed, on a line with other words: its reading order is its own, and no mark in it turns about theirs. */
export function Shown({ text }: { text: string }) {
  return <bdi>{shownText(text)}</bdi>;
}
