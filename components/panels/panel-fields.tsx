import { Checkbox } from '#components/ui/checkbox-group.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { PanelInput } from '#domain/panels/panels.ts';
import { panelKinds, words } from '#domain/vocabulary.ts';

export type PostChoice = { id: string; title: string };

/** As typed; what cannot be a number of days is sent as none, which the server refuses in words. */
export type TypedPanel = Omit<PanelInput, 'kind' | 'clearDays'> & { kind: string; clearDays: number | null };

export function panelIn(form: FormData): TypedPanel {
  const days = String(form.get('clearDays') ?? '').trim();
  return {
    name: String(form.get('name') ?? ''),
    kind: String(form.get('kind') ?? ''),
    chairPostId: String(form.get('chairPostId') ?? '') || null,
    clearDays: /^\d{1,4}$/.test(days) ? Number(days) : null,
    meets: String(form.get('meets') ?? ''),
    showsLivePosition: form.get('showsLivePosition') !== null,
    readsExempt: form.get('readsExempt') !== null,
    takesSensitiveFiles: form.get('takesSensitiveFiles') !== null,
  };
}

export function PanelFields({
  panel,
  posts,
  errors,
}: {
  panel?: PanelInput;
  posts: readonly PostChoice[];
  errors: Record<string, string | undefined>;
}) {
  return (
    <>
      <TextField name="name" label="Name" autoComplete="off" defaultValue={panel?.name} error={errors.name} />
      <SelectField
        name="kind"
        label="Kind"
        empty="Choose a kind"
        defaultValue={panel?.kind}
        options={panelKinds.map((kind) => ({ value: kind, label: words.panelKind[kind] }))}
        error={errors.kind}
      />
      <SelectField
        name="chairPostId"
        label="Chair’s post (optional)"
        empty="None yet"
        defaultValue={panel?.chairPostId ?? ''}
        options={posts.map(({ id, title }) => ({ value: id, label: title }))}
        error={errors.chairPostId}
      />
      <TextField
        name="clearDays"
        label="Clear days"
        hint="Working days between publishing the agenda and the meeting, both not counted. Five by law for a council’s committees"
        width={2}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={panel?.clearDays ?? 5}
        error={errors.clearDays}
      />
      <TextField
        name="meets"
        label="How often it meets (optional)"
        hint="In words, for example, every two months. It stands in each plan’s document"
        autoComplete="off"
        defaultValue={panel?.meets}
        error={errors.meets}
      />
      <div className="govuk-form-group">
        <Checkbox
          name="showsLivePosition"
          label="Shows the live position"
          hint="Its members also read the latest cleared update of what is routed to it, not only published panel reports"
          defaultChecked={panel?.showsLivePosition}
        />
        <Checkbox
          name="readsExempt"
          label="Reads exempt text"
          hint="Its members read the exempt parts of the reports that went to this panel. Each view is kept"
          defaultChecked={panel?.readsExempt}
        />
        <Checkbox
          name="takesSensitiveFiles"
          label="Takes sensitive files away"
          hint="Its members download what is marked OFFICIAL-SENSITIVE. Without this they read it on the screen only"
          defaultChecked={panel?.takesSensitiveFiles}
        />
      </div>
    </>
  );
}
