import Link from 'next/link';
import type { ComponentProps } from 'react';
import { shown } from './shown.tsx';

/** A link inside the product. Pages hold fresh figures, so nothing is fetched before it is asked for. */
export function PageLink({ prefetch = false, children, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link prefetch={prefetch} {...rest}>
      {shown(children)}
    </Link>
  );
}
