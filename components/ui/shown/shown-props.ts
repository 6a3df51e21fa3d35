import { createElement, Fragment, type ReactNode } from 'react';
import { shownText } from '#domain/texts/shown-text.ts';

/** Marks that turn the reading order about or hint at one, and letters that run from right to left. */
const directed =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uD802\uD803\uD83A\uD83B\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * Attributes that are read out or shown to people, `data-l` by the style of tables on a phone. Others hold what is stored, addresses
 * and names, and are left alone.
 */
const said = new Set([
  'abbr',
  'alt',
  'aria-description',
  'aria-label',
  'aria-valuetext',
  'data-l',
  'label',
  'placeholder',
  'title',
]);

/** No element may stand inside, or the text is set apart already. */
const plain = new Set<unknown>(['bdi', 'desc', 'option', 'text', 'title', 'tspan']);

function shownChild(child: ReactNode, isPlain: boolean, key?: number): ReactNode {
  if (typeof child === 'string') {
    if (!directed.test(child)) return child;
    return isPlain ? shownText(child) : createElement('bdi', { key }, shownText(child));
  }
  if (!Array.isArray(child)) return child;
  const children = child.map((part, at) => shownChild(part, isPlain, at));
  return children.some((part, at) => part !== child[at]) ? children : child;
}

/** What one thing that an element is given looks like to people. */
function shownProp(name: string, given: unknown, isPlain: boolean): unknown {
  if (name === 'children') return shownChild(given as ReactNode, isPlain);
  return said.has(name) && typeof given === 'string' ? shownText(given) : given;
}

/**
 * What an element of a page is given, as people may be shown it: in each text a mark that turns the reading order about stands by
 * its code, and a text with a direction of its own turns nothing beside it (assurance, abuse case 27). What is not an
 * element of a page, a component of ours, is given its texts as they are stored; so is a field's value, to be changed.
 */
export function shownProps<Props extends object>(type: unknown, props: Props): Props {
  if (typeof type !== 'string' && type !== Fragment) return props;
  let shown = props;
  for (const name in props) {
    const seen = shownProp(name, props[name], plain.has(type));
    if (seen !== props[name]) shown = { ...shown, [name]: seen };
  }
  return shown;
}
