import { createTheme } from '#db/writes/themes/themes.ts';
import { themeInput } from '#domain/themes/themes.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(themeInput, ({ actor, input, moment }) => createTheme(actor, input, moment));
