import { renameTheme } from '#db/writes/themes/themes.ts';
import { themeInput } from '#domain/themes/themes.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(themeInput, ({ actor, params, input, version, moment }) =>
  renameTheme(actor, params.themeId ?? '', input, version, moment),
);
