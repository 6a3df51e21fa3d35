import { takeOffTheme } from '#db/writes/themes/theme-recommendations.ts';
import { takeOffThemeInput } from '#domain/themes/themes.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(takeOffThemeInput, ({ actor, params, input, moment }) =>
  takeOffTheme(actor, params.membershipId ?? '', input, moment),
);
