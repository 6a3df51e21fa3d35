import { addPost } from '#db/writes/people/posts.ts';
import { addPostInput } from '#domain/people/posts.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(addPostInput, ({ actor, input, moment }) => addPost(actor, input, moment));
