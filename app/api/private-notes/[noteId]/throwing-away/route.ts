import { throwAwayPrivateNote } from '#db/writes/panels/private-notes.ts';
import { throwAwayNoteInput } from '#domain/panels/private-notes.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(throwAwayNoteInput, ({ actor, params, moment }) =>
  throwAwayPrivateNote(actor, params.noteId ?? '', moment),
);
