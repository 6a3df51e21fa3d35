import { SelectField } from '#components/ui/select-field.tsx';
import { everyMeetingsWords } from '#domain/panels/panels.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How often a panel is reported to on what it is shown. */
export function EveryMeetingsField({ name = 'everyMeetings', error }: { name?: string; error: string | undefined }) {
  return (
    <SelectField
      name={name}
      label="How often it is reported"
      defaultValue="1"
      options={[1, 2, 3, 4, 6, 12].map((every) => ({
        value: String(every),
        label: capital(everyMeetingsWords(every)),
      }))}
      error={error}
    />
  );
}
