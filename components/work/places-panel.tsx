import { Panel } from '#components/ui/panel.tsx';
import type { PlanInList } from '#db/reads/plans/plans.ts';

type Props = {
  panels: readonly { id: string; name: string }[];
  plans: readonly PlanInList[];
  isAdministrator: boolean;
  isPlanLead: boolean;
};

/** Where a role that has no queue begins: its panels, the plans it reads, what it administers. */
export function PlacesPanel({ panels, plans, isAdministrator, isPlanLead }: Props) {
  return (
    <>
      {panels.length > 0 ? (
        <Panel title="Your panels">
          <ul className="evid">
            {panels.map((panel) => (
              <li key={panel.id}>
                <a href={`/panels/${panel.id}`}>{panel.name}</a>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {plans.length > 0 || isPlanLead ? (
        <Panel title="Plans" aside={isPlanLead ? <a href="/inspections/new">Bring in a report</a> : undefined}>
          {plans.length === 0 ? <p className="quiet">No plan yet. It starts from an inspection report.</p> : null}
          <ul className="evid">
            {plans.map((plan) => (
              <li key={plan.id}>
                <a href={`/plans/${plan.id}`}>{plan.title}</a>
                <small>{plan.actions} actions</small>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {isAdministrator ? (
        <Panel title="Administration">
          <ul className="evid">
            <li>
              <a href="/administration/people">People and roles</a>
            </li>
            <li>
              <a href="/administration/posts">Posts and who holds them</a>
            </li>
            <li>
              <a href="/administration/panels">Panels and their members</a>
            </li>
            <li>
              <a href="/administration/calendar">Bank holidays and proclaimed days</a>
            </li>
          </ul>
        </Panel>
      ) : null}
    </>
  );
}
