import { TextField } from '#components/ui/text-field.tsx';
import type { PostInput } from '#domain/people/posts.ts';

/** As typed: an empty partner body is none, which the server makes of it. */
export type TypedPost = { title: string; partnerBody: string };

export function postIn(form: FormData): TypedPost {
  return { title: String(form.get('title') ?? ''), partnerBody: String(form.get('partnerBody') ?? '') };
}

export function PostFields({ post, errors }: { post?: PostInput; errors: Record<string, string | undefined> }) {
  return (
    <>
      <TextField
        name="title"
        label="Title"
        hint="Like “Head of Service, Children in Care”"
        autoComplete="off"
        defaultValue={post?.title}
        error={errors.title}
      />
      <TextField
        name="partnerBody"
        label="Partner body (optional)"
        hint="Police, health and so on, when it is not the council’s post. Whoever holds it then sees only their own actions"
        autoComplete="off"
        defaultValue={post?.partnerBody ?? ''}
        error={errors.partnerBody}
      />
    </>
  );
}
