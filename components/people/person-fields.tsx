import { TextField } from '#components/ui/text-field.tsx';
import type { PersonInput } from '#domain/people/people.ts';

export function personIn(form: FormData): PersonInput {
  return { name: String(form.get('name') ?? ''), email: String(form.get('email') ?? '') };
}

export function PersonFields({ person, errors }: { person?: PersonInput; errors: Record<string, string | undefined> }) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="As others see it: a name, or the title of the post"
        autoComplete="off"
        defaultValue={person?.name}
        error={errors.name}
      />
      <TextField
        name="email"
        label="E-mail address"
        hint="They sign in with it"
        type="email"
        autoComplete="off"
        spellCheck={false}
        defaultValue={person?.email}
        error={errors.email}
      />
    </>
  );
}
