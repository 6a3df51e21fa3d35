import { getActionForm } from '#db/reads/actions/actions.ts';
import { changeAction } from '#db/writes/actions/actions.ts';
import { actionInput } from '#domain/actions/actions.ts';
import { changeRoute, readRoute } from '#request/route.ts';

export const GET = readRoute(({ actor, params }) => getActionForm(actor, params.actionId ?? ''));

export const PATCH = changeRoute(actionInput, ({ actor, params, input, version, moment }) =>
  changeAction(actor, params.actionId ?? '', input, version, moment),
);
