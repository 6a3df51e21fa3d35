'use client';
import { type ComponentProps, useLayoutEffect, useState, useSyncExternalStore } from 'react';

const never = () => () => {};

function boxOf(id: string): HTMLTextAreaElement | null {
  const box = document.getElementById(id);
  return box instanceof HTMLTextAreaElement ? box : null;
}

/** What has been typed into a box since the page came; null where nothing has. */
function typedInto(id: string): string | null {
  const box = boxOf(id);
  return box && box.value !== box.defaultValue ? box.value : null;
}

/** As the keyboard does it, so that whoever follows the box hears of it: React, the counter, what keeps a draft. */
function type(box: HTMLTextAreaElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, text);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * A box of several lines. When React takes over a page it puts the page's own text back into a box that came filled, over what
 * has been typed while the script was on its way (an input keeps it): here what was typed stays.
 */
export function TextBox(props: ComponentProps<'textarea'> & { id: string }) {
  const { id } = props;
  // True only while a page is taken over, not where a later page has a box of the same name.
  const isTakenOver = useSyncExternalStore(
    never,
    () => false,
    () => typeof document !== 'undefined',
  );
  const [early] = useState(() => (isTakenOver ? typedInto(id) : null));

  useLayoutEffect(() => {
    const box = boxOf(id);
    if (box && early !== null) type(box, early);
  }, [id, early]);

  return <textarea {...props} />;
}
