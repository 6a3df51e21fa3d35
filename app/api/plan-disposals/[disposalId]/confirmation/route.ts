import { confirmDisposal } from '#db/writes/retention/confirmed-disposals.ts';
import { leaveNothingBehind } from '#db/writes/retention/left-behind.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

/** The files and what lies in the journal go once the disposal is on disk; sent twice, they are looked at twice. */
export const POST: typeof confirmed = async (...asked) => {
  const answer = await confirmed(...asked);
  if (answer.ok) leaveNothingBehind(((await answer.clone().json()) as { files: string[] }).files);
  return answer;
};

const confirmed = createRoute(nothing, ({ actor, params, moment }) =>
  confirmDisposal(actor, params.disposalId ?? '', moment),
);
