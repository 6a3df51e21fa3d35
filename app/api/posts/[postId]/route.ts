import { changePost } from '#db/writes/people/posts.ts';
import { changePostInput } from '#domain/people/posts.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(changePostInput, ({ actor, params, input, version, moment }) =>
  changePost(actor, params.postId ?? '', input, version, moment),
);
