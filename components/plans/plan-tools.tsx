import type { PlanPage } from '#db/reads/plans/plans.ts';
import type { PlanViewName } from '#domain/plans/plan-views.ts';

/** Find an action, and what can be done with the plan. A plain form: the answer has an address. */
export function PlanTools({ page, view, find }: { page: PlanPage; view: PlanViewName; find: string }) {
  const { plan, may } = page;
  return (
    <search aria-label="Actions">
      <form className="filters" action={`/plans/${plan.id}`}>
        {view === 'all' ? null : <input type="hidden" name="view" value={view} />}
        <div className="find">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="6.5" cy="6.5" r="5" />
            <path d="m10.5 10.5 4 4" />
          </svg>
          <label className="vh" htmlFor="find">
            Find an action
          </label>
          <input
            id="find"
            name="find"
            className="govuk-input compact"
            type="search"
            placeholder="Find an action"
            defaultValue={find}
            maxLength={200}
          />
        </div>
        <button type="submit" className="btn2">
          Find
        </button>
        <span className="grow" />
        {may.createAction ? (
          <a className="btn2 keep" href={`/plans/${plan.id}/actions/new`}>
            Add an action
          </a>
        ) : null}
      </form>
    </search>
  );
}
