import { writePrivateNote } from '#db/writes/panels/private-notes.ts';
import { writeNoteInput } from '#domain/panels/private-notes.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(writeNoteInput, ({ actor, params, input, moment }) =>
  writePrivateNote(actor, params.reportId ?? '', input, moment),
);
