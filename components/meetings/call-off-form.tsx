'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { TextField } from '#components/ui/text-field.tsx';

/** Calls a meeting off, with the reason. What was asked for ahead of its report stays asked for. */
export function CallOffForm({ meetingId }: { meetingId: string }) {
  return (
    <InPlaceForm
      opens="Call the meeting off"
      button="Call it off"
      saved="The meeting is called off."
      address={`/api/meetings/${meetingId}/calling-off`}
      bodyOf={(sent) => ({ reason: String(sent.get('reason') ?? '') })}
    >
      {(errors) => (
        <TextField
          name="reason"
          label="Why is it called off?"
          hint="It stays on record with this. Updates that were asked for ahead of its report stay asked for"
          autoComplete="off"
          error={errors.reason}
        />
      )}
    </InPlaceForm>
  );
}
