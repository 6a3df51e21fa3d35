import { changePrivateNote } from '#db/writes/panels/private-notes.ts';
import { changeNoteInput } from '#domain/panels/private-notes.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(changeNoteInput, ({ actor, params, input, version, moment }) =>
  changePrivateNote(actor, params.noteId ?? '', input, version, moment),
);
