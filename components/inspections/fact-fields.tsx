import { dateIn } from '#components/sending/form-dates.ts';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { inspectionKinds, words } from '#domain/vocabulary.ts';

export type Facts = {
  kind: string | null;
  authority: string | null;
  title: string;
  inspectedFrom: string | null;
  inspectedTo: string | null;
  publishedOn: string | null;
};

const kindOptions = inspectionKinds.map((value) => ({ value, label: words.inspectionKind[value] }));
const dates = [
  { name: 'inspectedFrom', label: 'First day of the inspection' },
  { name: 'inspectedTo', label: 'Last day of the inspection' },
  { name: 'publishedOn', label: 'Date of publication' },
] as const;

/** What an inspection is, as fields that keep what was typed. */
export function FactFields({ facts, errors }: { facts: Facts; errors: Record<string, string | undefined> }) {
  return (
    <>
      <SelectField
        name="kind"
        label="Kind of inspection"
        empty="Choose a kind"
        options={kindOptions}
        defaultValue={facts.kind ?? ''}
        error={errors.kind}
      />
      <TextField name="authority" label="Authority" defaultValue={facts.authority ?? ''} error={errors.authority} />
      <TextField
        name="title"
        label="Title"
        hint="Leave it empty to call it by its kind and year."
        defaultValue={facts.title}
        error={errors.title}
      />
      {dates.map(({ name, label }) => (
        <DateField key={name} name={name} label={label} defaultValue={datePartsOf(facts[name])} error={errors[name]} />
      ))}
    </>
  );
}

export function factsIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    kind: text('kind'),
    authority: text('authority'),
    title: text('title'),
    inspectedFrom: dateIn(form, 'inspectedFrom'),
    inspectedTo: dateIn(form, 'inspectedTo'),
    publishedOn: dateIn(form, 'publishedOn'),
  };
}
