import { ButtonLink } from '#components/ui/button.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { OfferedAct } from '#db/reads/actions/action-course.ts';
import { actWords } from './act-words.ts';

function addressOf(actionId: string, { act }: OfferedAct): string {
  return act === 'start' || act === 'deliver' ? `/actions/${actionId}/post-update` : `/actions/${actionId}/acts/${act}`;
}

function Line({ actionId, actionRef, offered }: { actionId: string; actionRef: string; offered: OfferedAct }) {
  const { name, told, button } = actWords[offered.act];
  const fromUpdate = offered.act === 'start' || offered.act === 'deliver';
  const mayNow = offered.mayAct && offered.missing.length === 0 && !fromUpdate;
  return (
    <li>
      <div>
        <p>
          <b>{name}.</b> {told}
        </p>
        {offered.missing.length > 0 ? (
          <>
            <p className="small">{name} needs:</p>
            <ul className="small">
              {offered.missing.map((missing) => (
                <li key={missing}>{missing}</li>
              ))}
            </ul>
          </>
        ) : null}
        {offered.why ? <p className="small">{offered.why}</p> : null}
      </div>
      {mayNow ? (
        <ButtonLink look="secondary" href={addressOf(actionId, offered)} about={`action ${actionRef}`}>
          {button}
        </ButtonLink>
      ) : null}
    </li>
  );
}

/** Every act the stage allows, with what is missing said before a button is pressed. */
export function NextActs({
  actionId,
  actionRef,
  next,
}: {
  actionId: string;
  actionRef: string;
  next: readonly OfferedAct[];
}) {
  return (
    <Panel title="What can happen next">
      <ul className="nextacts">
        {next.map((offered) => (
          <Line key={offered.act} actionId={actionId} actionRef={actionRef} offered={offered} />
        ))}
      </ul>
    </Panel>
  );
}
