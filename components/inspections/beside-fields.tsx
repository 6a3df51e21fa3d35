import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Priority, RecommendationKind } from '#domain/vocabulary.ts';
import { kindOptions, priorityOptions } from './kind-options.ts';

type Beside = {
  kind: RecommendationKind;
  priority: Priority;
  page: number | null;
  ref: string | null;
  responsibleBody: string | null;
};

/** What stands beside a recommendation's words: kind, priority, page, the report's own number, who must act. */
export function BesideFields({ given, errors }: { given: Beside; errors: Record<string, string | undefined> }) {
  return (
    <>
      <SelectField name="kind" label="Kind" options={kindOptions} defaultValue={given.kind} error={errors.kind} />
      <SelectField
        name="priority"
        label="Priority"
        options={priorityOptions}
        defaultValue={given.priority}
        error={errors.priority}
      />
      <TextField
        name="page"
        label="Page"
        inputMode="numeric"
        width={5}
        defaultValue={given.page ?? ''}
        error={errors.page}
      />
      <TextField
        name="ref"
        label="Its number in the report"
        width={5}
        defaultValue={given.ref ?? ''}
        error={errors.ref}
      />
      <TextField
        name="responsibleBody"
        label="Who must act, as printed"
        defaultValue={given.responsibleBody ?? ''}
        error={errors.responsibleBody}
      />
    </>
  );
}
