import { z } from 'zod';
import { takeBackAnswer } from '#db/writes/inspections/recommendation-answers.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(z.strictObject({}), ({ actor, params, moment }) =>
  takeBackAnswer(actor, params.answerId ?? '', moment),
);
