'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { roles, words } from '#domain/vocabulary.ts';

type Body = { personId: string; role: string; planId: string | null };

export function GrantRoleForm({
  personId,
  isSelf,
  plans,
}: {
  personId: string;
  isSelf: boolean;
  plans: readonly { id: string; title: string }[];
}) {
  return (
    <InPlaceForm<Body>
      opens="Grant a role"
      button="Grant this role"
      saved="The role is granted, from their next page on."
      address="/api/person-roles"
      bodyOf={(form) => ({
        personId,
        role: String(form.get('role') ?? ''),
        planId: String(form.get('planId') ?? '') || null,
      })}
    >
      {(errors) => (
        <>
          <SelectField
            name="role"
            label="Role"
            hint={isSelf ? 'Granting yourself a role is recorded as such' : undefined}
            empty="Choose a role"
            options={roles.map((role) => ({ value: role, label: words.role[role] }))}
            error={errors.role}
          />
          <SelectField
            name="planId"
            label="Where"
            empty="All plans, also those to come"
            options={plans.map(({ id, title }) => ({ value: id, label: title }))}
            error={errors.planId}
          />
        </>
      )}
    </InPlaceForm>
  );
}
