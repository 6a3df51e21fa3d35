import { Panel } from '#components/ui/panel.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';

/** Actions that stand beside the areas of a plan, each with what else it answers; nothing where there are none. */
export function ActionsBeside({ title, actions }: { title: string; actions: readonly ActionRow[] }) {
  if (actions.length === 0) return null;
  return (
    <Panel title={title} aside={`${actions.length}`}>
      <ul className="evid">
        {actions.map((action) => (
          <li key={action.id}>
            <a href={`/actions/${action.id}`}>
              {action.ref} {action.title}
            </a>
            {action.answersPanels ? <small>{action.answersPanels.join('; ')}</small> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
