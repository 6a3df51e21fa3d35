import { changePanel } from '#db/writes/panels/panels.ts';
import { changePanelInput } from '#domain/panels/panels.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(changePanelInput, ({ actor, params, input, version, moment }) =>
  changePanel(actor, params.panelId ?? '', input, version, moment),
);
