import { getPasswordLink, whoChooses } from '#db/reads/people/password-links.ts';
import { setPassword } from '#db/writes/people/passwords.ts';
import { assertHardToGuess, setPasswordInput } from '#domain/people/passwords.ts';
import { identity } from '#request/identity.ts';
import { openRoute } from '#request/route.ts';

/** The secret comes in the body, not in the address, so that no log of addresses and no audited refusal holds it. */
export const POST = openRoute(setPasswordInput, async ({ input, moment }) => {
  const { secret, password, ...said } = input;
  const link = getPasswordLink(secret, moment);
  const who = whoChooses(link, said);
  assertHardToGuess(password, { councilName: link.councilName, ...who });
  const hash = await (await identity().$context).password.hash(password);
  const body = JSON.stringify(setPassword(secret, said, hash, moment));
  return new Response(body, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
});
