'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import type { PostInput } from '#domain/people/posts.ts';
import { PostFields, postIn, type TypedPost } from './post-fields.tsx';

export function ChangePostForm({ post }: { post: PostInput & { id: string; version: number } }) {
  return (
    <InPlaceForm<TypedPost>
      opens="Change the title or partner body"
      button="Save"
      saved="The post is saved."
      address={`/api/posts/${post.id}`}
      version={post.version}
      bodyOf={postIn}
      textsOf={(current, mine) => [
        { label: 'Title', theirs: current.title, yours: mine.title },
        { label: 'Partner body', theirs: current.partnerBody || 'None', yours: mine.partnerBody || 'None' },
      ]}
    >
      {(errors) => <PostFields post={post} errors={errors} />}
    </InPlaceForm>
  );
}
