import { PageLink } from '#components/ui/page-link.tsx';

export function Footer({
  links,
  marking,
}: {
  links: ReadonlyArray<{ href: string; label: string }>;
  /** The protective marking of what is on the page: "OFFICIAL". */
  marking?: string;
}) {
  return (
    <footer className="foot">
      <div className="wrap">
        <span>Seventy</span>
        {links.map((link) => (
          <PageLink key={link.href} href={link.href}>
            {link.label}
          </PageLink>
        ))}
        {marking ? <span>Marking: {marking}</span> : null}
      </div>
    </footer>
  );
}
