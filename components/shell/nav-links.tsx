'use client';
import { usePathname } from 'next/navigation';
import { classNames } from '#components/ui/class-names.ts';
import { PageLink } from '#components/ui/page-link.tsx';

export type NavItem = {
  href: string;
  label: string;
  /** Addresses that belong to this item, besides its own: "/actions" under "Plan". */
  under?: readonly string[];
  /** Left out where the bar is narrow; it stays in the menu. */
  optional?: boolean;
};

const within = (path: string, start: string) => path === start || (start !== '/' && path.startsWith(`${start}/`));

/** The longest address that the page lies under is the current item. */
export function currentItem(items: readonly NavItem[], path: string | null): string | undefined {
  if (!path) return undefined;
  let best: { href: string; length: number } | undefined;
  for (const item of items) {
    for (const start of [item.href, ...(item.under ?? [])]) {
      if (within(path, start) && start.length > (best?.length ?? 0)) best = { href: item.href, length: start.length };
    }
  }
  return best?.href;
}

export function NavLinks({ items, className }: { items: readonly NavItem[]; className?: string }) {
  const current = currentItem(items, usePathname());
  return (
    <ul className={className}>
      {items.map((item) => (
        <li key={item.href} className={classNames(className === 'nav' && item.optional && 'opt')}>
          <PageLink href={item.href} aria-current={item.href === current ? 'page' : undefined}>
            {item.label}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
