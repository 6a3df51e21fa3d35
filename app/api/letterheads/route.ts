import { changeLetterhead, letterheadOf } from '#db/writes/administration/letterhead.ts';
import { WritingFailed, writeDocument } from '#documents/write/writing-pool.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { letterheadInput, sampleFacts } from '#domain/plan-document/letterhead.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { preparedRoute } from '#request/route.ts';

export const POST = preparedRoute(
  letterheadInput,
  async ({ actor, input }) => {
    const sample = composePlanDocument(sampleFacts(letterheadOf(actor, input)));
    await writeDocument(sample, 'pdf').catch((error: unknown) => {
      if (!(error instanceof WritingFailed)) throw error;
      throw new NotValid([{ field: 'logo', words: 'This picture is damaged. Save it again as PNG or JPEG' }]);
    });
  },
  ({ actor, input, moment }) => changeLetterhead(actor, input, moment),
);
