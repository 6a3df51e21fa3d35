import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import type { ThemePage } from '#db/reads/themes/themes.ts';
import { themeStory, themeTitle } from '#domain/themes/theme-story.ts';
import { themeTimeline } from '#domain/themes/theme-timeline.ts';
import { ThemeAside } from './theme-aside.tsx';
import { ThemeNaming } from './theme-naming.tsx';
import { ThemeTimeline } from './theme-timeline.tsx';
import { timelineEvents } from './timeline-events.ts';

/** A theme across inspections, for who reads these. */
export function WholeTheme({ page, today }: { page: ThemePage; today: string }) {
  const timeline = themeTimeline(timelineEvents(page), today);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: 'Inspections', href: '/inspections' },
          { label: 'Themes', href: '/themes' },
          { label: page.theme.name },
        ]}
      />
      <PageHead
        title={themeTitle(page.theme.name, page.namings)}
        lead={themeStory(page.namings, page.laterReports).join(' ')}
      />
      <div className="cols">
        <div>
          {timeline ? <ThemeTimeline timeline={timeline} /> : null}
          {[...page.namings].reverse().map((naming) => (
            <ThemeNaming key={naming.inspection.id} naming={naming} mayEdit={page.may.edit} />
          ))}
        </div>
        <ThemeAside page={page} />
      </div>
    </>
  );
}
