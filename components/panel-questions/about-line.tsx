import { PageLink } from '#components/ui/page-link.tsx';
import type { AboutWords } from '#db/reads/panels/matter-words.ts';
import { aboutLabel } from './matter-words.ts';

/** What a question or a recommendation of a panel is about, as far as its reader may see it. */
export function AboutLine({ about }: { about: AboutWords }) {
  const label = aboutLabel(about);
  return (
    <>
      {about.href ? <PageLink href={about.href}>{label}</PageLink> : label}
      {about.title ? <>: {about.title}</> : null}
    </>
  );
}
