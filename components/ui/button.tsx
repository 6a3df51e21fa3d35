import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { PageLink } from './page-link.tsx';

type Look = {
  /** One primary button a view, in the council's colour; everything else is secondary. */
  look?: 'primary' | 'secondary' | 'link';
  wide?: boolean;
  /** A secondary button as tall as the primary one beside it. */
  tall?: boolean;
  /** Read out after the label, where several buttons of a page say the same: " on 1.1". */
  about?: string;
  children: ReactNode;
};

function lookClass({ look = 'primary', wide, tall }: Pick<Look, 'look' | 'wide' | 'tall'>, className?: string) {
  const base = look === 'primary' ? 'btn' : look === 'secondary' ? 'btn2' : 'btn-link';
  return classNames(base, wide && 'wide', tall && 'tall', className);
}

export function Button({
  look,
  wide,
  tall,
  about,
  busy,
  className,
  children,
  type = 'button',
  ...rest
}: Look & { busy?: boolean } & Omit<ComponentProps<'button'>, 'children'>) {
  return (
    <button
      type={type}
      className={lookClass({ look, wide, tall }, className)}
      aria-disabled={busy ? true : undefined}
      {...rest}
    >
      {children}
      {about ? <span className="vh"> {about}</span> : null}
    </button>
  );
}

export function ButtonLink({
  look,
  wide,
  tall,
  about,
  className,
  children,
  href,
}: Look & { href: string; className?: string }) {
  return (
    <PageLink href={href} className={lookClass({ look, wide, tall }, className)}>
      {children}
      {about ? <span className="vh"> {about}</span> : null}
    </PageLink>
  );
}
