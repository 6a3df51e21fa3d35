import Link from 'next/link';
import type { ComponentProps } from 'react';
import { shownProps } from './shown/shown-props.ts';

/** A link inside the product. Pages hold fresh figures, so nothing is fetched before it is asked for. */
export function PageLink({ prefetch = false, ...rest }: ComponentProps<typeof Link>) {
  return <Link prefetch={prefetch} {...shownProps('a', rest)} />;
}
