import { grantInspectorLink } from '#db/writes/links/inspector-links.ts';
import { grantLinkInput } from '#domain/panels/inspector-links.ts';
import { serverAddress } from '#request/address.ts';
import { slowRoute } from '#request/route.ts';

/** Without an `Idempotency-Key`, on purpose: with one the answer would be kept, and this answer opens the plan. */
export const POST = slowRoute(grantLinkInput, async ({ actor, params, input, moment }) => {
  const { id, token } = grantInspectorLink(actor, params.planId ?? '', input, moment);
  return { id, link: `${serverAddress().baseUrl}/inspector-links/${token}` };
});
