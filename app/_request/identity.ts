import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { database } from '#db/database.ts';
import { one } from '#db/one.ts';
import { identities, identityAccounts, identitySessions, identityVerifications } from '#db/schema/identity.ts';
import { keyFor } from '#db/secrets.ts';
import { passwordLength } from '#domain/people/password-length.ts';
import { serverAddress } from './address.ts';

export const SESSION_HOURS = 12;

function makeIdentity() {
  const address = serverAddress();
  return betterAuth({
    baseURL: address.baseUrl,
    trustedOrigins: [...address.origins],
    secret: keyFor('session').toString('base64url'),
    telemetry: { enabled: false },
    database: drizzleAdapter(database(), {
      provider: 'sqlite',
      schema: {
        user: identities,
        session: identitySessions,
        account: identityAccounts,
        verification: identityVerifications,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    session: { expiresIn: SESSION_HOURS * 3600, disableSessionRefresh: true, cookieCache: { enabled: false } },
    advanced: { useSecureCookies: address.https, cookiePrefix: 'seventy' },
  });
}

/**
 * The sign-in library keeps identity only: accounts, passwords, sessions. Roles and posts are ours (decision 4). It holds on to the
 * database it was made with, so it is made anew when the example starts again on another.
 */
export function identity() {
  const db = database();
  const held = one('identity', () => ({ db, keeper: makeIdentity() }));
  if (held.db !== db) Object.assign(held, { db, keeper: makeIdentity() });
  return held.keeper;
}
