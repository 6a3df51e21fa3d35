import { Children, type ReactNode } from 'react';
import { shownText } from './shown-text.ts';

/** What somebody typed, on a line with other words: its reading order is its own, and no mark in it turns about theirs. */
export function Shown({ text }: { text: string }) {
  return <bdi>{shownText(text)}</bdi>;
}

/** What a widget is given to say, with each text in it shown as `Shown` shows it; what stands inside elements sees to itself. */
export function shown(node: ReactNode): ReactNode {
  if (typeof node === 'string') return shownText(node);
  return Array.isArray(node) ? Children.map(node, (part) => (typeof part === 'string' ? shownText(part) : part)) : node;
}
