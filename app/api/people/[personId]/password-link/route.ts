import { givePasswordLink } from '#db/writes/people/people.ts';
import { serverAddress } from '#request/address.ts';
import { uploadRoute } from '#request/route.ts';

/**
 * Without an `Idempotency-Key`, on purpose: with one the answer would be kept, and this answer is a key to the account. Sent
 * twice, the second link takes the place of the first.
 */
export const POST = uploadRoute(async ({ actor, params, moment }) => {
  const secret = givePasswordLink(actor, params.personId ?? '', moment);
  return { link: `${serverAddress().baseUrl}/set-password/${secret}` };
});
