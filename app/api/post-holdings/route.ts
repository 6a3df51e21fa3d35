import { placeInPost } from '#db/writes/people/post-holdings.ts';
import { placeInPostInput } from '#domain/people/posts.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(placeInPostInput, ({ actor, input, moment }) => placeInPost(actor, input, moment));
