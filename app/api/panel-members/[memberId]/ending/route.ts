import { endPanelMembership } from '#db/writes/panels/panel-members.ts';
import { endPanelMembershipInput } from '#domain/panels/panels.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(endPanelMembershipInput, ({ actor, params, input, moment }) =>
  endPanelMembership(actor, params.memberId ?? '', input, moment),
);
