'use client';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

/** The bar's links below 900 px. A disclosure without script; with it, Escape and a chosen link close it. */
export function Menu({ children }: { children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    close();
    details.current.querySelector('summary')?.focus();
  };
  const onClick = (event: { target: EventTarget }) => {
    if (event.target instanceof Element && event.target.closest('a')) close();
  };
  return (
    <details className="menu" ref={details} onKeyDown={onKeyDown} onClick={onClick}>
      <summary>Menu</summary>
      <nav aria-label="Menu">{children}</nav>
    </details>
  );
}
