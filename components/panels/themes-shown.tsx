import { SureButton } from '#components/sending/sure-button.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { PlanRoutings } from '#db/reads/panels/routings.ts';
import { everyMeetingsWords } from '#domain/panels/panels.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { RouteAnyThemeForm } from './route-theme-form.tsx';

/** What of a plan panels are shown because of the theme it stands under. */
export function ThemesShown({ themes, panels }: Pick<PlanRoutings, 'themes' | 'panels'>) {
  const shown = themes.flatMap((theme) => theme.panels.map((panel) => ({ theme, panel })));
  return (
    <Panel title="Shown by theme" aside={`${shown.length}`}>
      {themes.length === 0 ? (
        <p className="quiet">
          No recommendation of this plan stands under a theme. <PageLink href="/themes">See the themes</PageLink>
        </p>
      ) : null}
      <ul className="evid">
        {shown.map(({ theme, panel }) => (
          <li className="row between" key={panel.routingId}>
            <span>
              <PageLink href={`/themes/${theme.id}`}>{theme.name}</PageLink> to the {panel.panel}
              <small>
                {counted(theme.recommendations, 'recommendation', 'recommendations')} of this plan. Reported{' '}
                {everyMeetingsWords(panel.everyMeetings)}.
              </small>
            </span>
            <SureButton
              address={`/api/theme-routings/${panel.routingId}/ending`}
              label="Stop"
              sure="Yes, stop showing it"
              about={`showing ${theme.name} to the ${panel.panel}`}
            />
          </li>
        ))}
      </ul>
      {themes.length > 0 ? <RouteAnyThemeForm themes={themes} panels={panels} /> : null}
    </Panel>
  );
}
