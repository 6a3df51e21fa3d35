import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { database } from '#db/database.ts';
import { one } from '#db/one.ts';
import { identities, identityAccounts, identitySessions, identityVerifications } from '#db/schema/identity.ts';
import { keyFor } from '#db/secrets.ts';
import { serverAddress } from './address.ts';

export const SESSION_HOURS = 12;
export const PASSWORD_LENGTH = { least: 12, most: 128 };

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
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    session: { expiresIn: SESSION_HOURS * 3600, disableSessionRefresh: true, cookieCache: { enabled: false } },
    advanced: { useSecureCookies: address.https, cookiePrefix: 'seventy' },
  });
}

/** The sign-in library keeps identity only: accounts, passwords, sessions. Roles and posts are ours (decision 4). */
export function identity() {
  return one('identity', makeIdentity);
}
