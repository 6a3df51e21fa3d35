import { isDisabled } from '#db/reads/people/people-sign-in.ts';
import { assertMaySignIn, recordSignIn, recordSignInFailure } from '#db/writes/people/sign-in.ts';
import { signInInput } from '#domain/people/sign-in.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { identity } from '#request/identity.ts';
import { openRoute } from '#request/route.ts';
import { inTurn } from '#request/sign-in-turns.ts';
import { sourceAddress } from '#request/source-address.ts';

export const POST = openRoute(signInInput, async ({ input, request, moment }) => {
  const email = input.email.toLowerCase();
  const sources = [`email:${email}`, `address:${sourceAddress(request)}`];
  const { answer, identityId } = await inTurn(sources, async () => {
    assertMaySignIn(sources, moment);
    const answer = await identity().api.signInEmail({
      body: { email, password: input.password },
      headers: request.headers,
      asResponse: true,
    });
    const found = answer.ok ? ((await answer.json()) as { user: { id: string } }) : null;
    if (!found || isDisabled(found.user.id)) {
      recordSignInFailure(sources, moment);
      throw new NotValid([
        { field: 'email', words: 'That e-mail address and password do not belong together. Check both and try again.' },
      ]);
    }
    return { answer, identityId: found.user.id };
  });
  recordSignIn(identityId, moment);
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return new Response('{}', { headers });
});
