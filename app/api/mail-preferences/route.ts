import { changeMailPreferences } from '#db/writes/mail/mail-preferences.ts';
import { mailPreferencesInput } from '#domain/mail/mail-preferences.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(mailPreferencesInput, ({ actor, input, version, moment }) =>
  changeMailPreferences(actor, input, version, moment),
);
