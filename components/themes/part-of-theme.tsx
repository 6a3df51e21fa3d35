import { PageHead } from '#components/ui/page-head.tsx';
import type { ThemePart } from '#db/reads/themes/theme-part.ts';
import { themePartStory } from '#domain/themes/theme-story.ts';
import { ThemeSeen } from './theme-seen.tsx';

/** What stands in several places counts once. */
const each = <Thing extends { id: string }>(things: readonly Thing[]): Thing[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

/** A theme as a panel member or a partner's owner sees it: what is shown to them, the newest inspection first. */
export function PartOfTheme({ page }: { page: ThemePart }) {
  const shown = page.namings.flatMap(({ recommendations }) => recommendations);
  const stages = each(shown.flatMap(({ actions }) => actions)).map(({ stage }) => stage);
  const measures = each(shown.flatMap((recommendation) => recommendation.measures));
  return (
    <div className="position">
      <PageHead title={page.theme.name} lead={themePartStory(shown.length, { stages, measures }).join(' ')} />
      {[...page.namings].reverse().map((naming) => (
        <ThemeSeen key={naming.inspection.id} {...naming} />
      ))}
    </div>
  );
}
