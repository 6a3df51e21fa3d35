import { PageLink } from './page-link.tsx';

export type Crumb = { label: string; href?: string };

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <PageLink href={href}>{label}</PageLink> : label}</li>
        ))}
      </ol>
    </nav>
  );
}
