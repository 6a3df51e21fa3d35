import { PageLink } from '#components/ui/page-link.tsx';

/** The themes a recommendation stands under, each with its page; nothing where it stands under none. */
export function UnderThemes({ themes }: { themes: readonly { id: string; name: string }[] }) {
  if (themes.length === 0) return null;
  return (
    <p className="small row loose">
      <span>{themes.length === 1 ? 'Theme:' : 'Themes:'}</span>
      {themes.map(({ id, name }) => (
        <PageLink key={id} href={`/themes/${id}`}>
          {name}
        </PageLink>
      ))}
    </p>
  );
}
