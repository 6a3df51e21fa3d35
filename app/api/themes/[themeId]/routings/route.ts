import { routeThemeToPanel } from '#db/writes/themes/theme-routings.ts';
import { routeThemeInput } from '#domain/themes/themes.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(routeThemeInput, ({ actor, params, input, moment }) =>
  routeThemeToPanel(actor, params.themeId ?? '', input, moment),
);
