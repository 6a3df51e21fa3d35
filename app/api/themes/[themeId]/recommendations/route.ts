import { addToTheme } from '#db/writes/themes/theme-recommendations.ts';
import { addToThemeInput } from '#domain/themes/themes.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(addToThemeInput, ({ actor, params, input, moment }) =>
  addToTheme(actor, params.themeId ?? '', input, moment),
);
