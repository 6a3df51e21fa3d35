'use client';
import { useState } from 'react';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { MeetingFields, meetingIn, type TypedMeeting } from './meeting-fields.tsx';

type Clerked = { id: string; name: string; clearDays: number };

/** Plans a meeting of a panel that this person clerks. */
export function ScheduleMeetingForm({ panels, open }: { panels: readonly Clerked[]; open?: boolean }) {
  const [chosen, setChosen] = useState('');
  const panel = panels.find(({ id }) => id === chosen) ?? panels[0];
  if (!panel) return null;
  return (
    <InPlaceForm<TypedMeeting>
      opens="Plan a meeting"
      open={open}
      button="Plan this meeting"
      saved="The meeting is planned."
      address={`/api/panels/${panel.id}/meetings`}
      bodyOf={meetingIn}
    >
      {(errors) => (
        <>
          {panels.length > 1 ? (
            <SelectField
              name="panel"
              label="Panel"
              value={panel.id}
              onChange={(event) => setChosen(event.target.value)}
              options={panels.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
          <MeetingFields clearDays={panel.clearDays} errors={errors} />
        </>
      )}
    </InPlaceForm>
  );
}
