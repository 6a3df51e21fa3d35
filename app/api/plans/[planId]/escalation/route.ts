import { changeEscalation } from '#db/writes/mail/escalations.ts';
import { changeEscalationInput } from '#domain/mail/reminders.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(changeEscalationInput, ({ actor, params, input, version, moment }) =>
  changeEscalation(actor, params.planId ?? '', input, version, moment),
);
