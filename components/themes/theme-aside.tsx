import { RouteThemeForm } from '#components/panels/route-theme-form.tsx';
import { SureButton } from '#components/sending/sure-button.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ThemePage } from '#db/reads/themes/themes.ts';
import { everyMeetingsWords } from '#domain/panels/panels.ts';
import { AddToThemeForm, RenameThemeForm } from './theme-forms.tsx';

function ShownTo({ page }: { page: ThemePage }) {
  const { theme, panels, choosePanels, may } = page;
  const left = choosePanels.filter(({ id }) => panels.every(({ panelId }) => panelId !== id));
  return (
    <Panel title="Shown to panels" aside={`${panels.length}`}>
      {panels.length === 0 ? <p className="quiet">No panel is shown this theme as such.</p> : null}
      <ul className="evid">
        {panels.map(({ routingId, panel, everyMeetings }) => (
          <li key={routingId} className="row between">
            <span>
              {panel}
              <small>Reported {everyMeetingsWords(everyMeetings)}</small>
            </span>
            {may.route ? (
              <SureButton
                address={`/api/theme-routings/${routingId}/ending`}
                label="Stop"
                sure="Yes, stop showing it"
                about={`showing ${theme.name} to the ${panel}`}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {may.route && left.length > 0 ? <RouteThemeForm themeId={theme.id} panels={left} /> : null}
    </Panel>
  );
}

/** Of these inspections nobody can say from here whether they named it. */
function NotHeld({ unheld }: Pick<ThemePage, 'unheld'>) {
  if (unheld.length === 0) return null;
  return (
    <Panel title="What is not held" aside={`${unheld.length}`}>
      <p>Of these no recommendation is held, so this page cannot say whether they named it.</p>
      <ul className="evid">
        {unheld.map(({ id, title, note }) => (
          <li key={id}>
            <PageLink href={`/inspections/${id}`}>{title}</PageLink>
            {note ? <small>{note}</small> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function ThemeAside({ page }: { page: ThemePage }) {
  return (
    <aside aria-label="About this theme">
      {page.may.edit ? (
        <Panel title="What stands under it">
          <AddToThemeForm theme={page.theme} offered={page.offered} />
          <RenameThemeForm theme={page.theme} />
        </Panel>
      ) : null}
      <ShownTo page={page} />
      <NotHeld unheld={page.unheld} />
    </aside>
  );
}
