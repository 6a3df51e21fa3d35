import { readNotice } from '#db/writes/mail/notices.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(nothing, ({ actor, params, moment }) =>
  readNotice(actor, params.noticeId ?? '', moment),
);
