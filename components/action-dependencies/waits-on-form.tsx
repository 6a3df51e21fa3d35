'use client';
import { useRouter } from 'next/navigation';
import { OneButton } from '#components/administration/one-button.tsx';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Panel } from '#components/ui/panel.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { WaitsOn } from '#db/reads/actions/action-dependencies.ts';

type Props = {
  actionId: string;
  waitsOn: readonly WaitsOn[];
  others: readonly { id: string; ref: string; title: string }[];
};

/** Add what an action waits on, or take it back. */
export function WaitsOnForm({ actionId, waitsOn, others }: Props) {
  const router = useRouter();
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/actions/${actionId}/dependencies`,
    bodyOf: (fields) => ({ waitsOnActionId: String(fields.get('waitsOnActionId') ?? '') }),
    onSent: () => router.refresh(),
  });
  return (
    <>
      <Panel title="It waits on" aside={String(waitsOn.length)}>
        {waitsOn.length === 0 ? <p className="quiet">No other action.</p> : null}
        <ul className="evid">
          {waitsOn.map(({ dependencyId, ref, title }) => (
            <li className="row between" key={dependencyId}>
              <span>
                {ref} {title}
              </span>
              <OneButton
                address={`/api/action-dependencies/${dependencyId}/ending`}
                label="Take it back"
                about={`waiting on ${ref}`}
              />
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Another action it waits on">
        <SentForm form={form} button="Add it">
          <SelectField
            name="waitsOnActionId"
            label="Action"
            empty="Choose an action"
            options={others.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
            error={form.errors.waitsOnActionId}
          />
        </SentForm>
      </Panel>
    </>
  );
}
