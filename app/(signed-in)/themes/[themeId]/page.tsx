import type { Metadata } from 'next';
import { ThemeAside } from '#components/themes/theme-aside.tsx';
import { ThemeNaming } from '#components/themes/theme-naming.tsx';
import { ThemeTimeline } from '#components/themes/theme-timeline.tsx';
import { timelineEvents } from '#components/themes/timeline-events.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getThemePage } from '#db/reads/themes/themes.ts';
import { themeStory, themeTitle } from '#domain/themes/theme-story.ts';
import { themeTimeline } from '#domain/themes/theme-timeline.ts';
import { pageOf } from '#request/page.ts';

type Props = { params: Promise<{ themeId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { themeId } = await params;
  const { theme } = await pageOf(({ actor, moment }) => getThemePage(actor, themeId, moment));
  return { title: theme.name };
}

export default async function ThemePage({ params }: Props) {
  const { themeId } = await params;
  const { session, ...page } = await pageOf(({ actor, moment }) => getThemePage(actor, themeId, moment));
  const timeline = themeTimeline(timelineEvents(page), session.moment.today);
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
