import { Button } from '#components/ui/button.tsx';
import { DateField, type DateParts } from '#components/ui/date-field.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { FieldError } from '#domain/policy/refusals.ts';

export type TypedDay = { parts: DateParts; name: string };

/** The first step. It asks for a preview and keeps nothing, so it is a plain form that works without script. */
export function ProclaimForm({ typed, errors }: { typed: TypedDay; errors: readonly FieldError[] }) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.words;
  return (
    <form className="form" action="/administration/calendar/proclaim" noValidate>
      <ErrorSummary errors={errors.map(({ field, words }) => ({ field, message: words }))} />
      <DateField
        name="date"
        label="Date"
        hint="For example, 5 6 2023"
        defaultValue={typed.parts}
        error={errorOf('date')}
      />
      <TextField
        name="name"
        label="What the day is for"
        hint="As it is to stand in the workings of a count"
        autoComplete="off"
        defaultValue={typed.name}
        error={errorOf('name')}
      />
      <p className="row">
        <Button type="submit" name="step" value="preview">
          Show what moves
        </Button>
        <PageLink href="/administration/calendar">Cancel</PageLink>
      </p>
    </form>
  );
}
