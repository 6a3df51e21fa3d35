'use client';
import { useMemo, useRef, useState } from 'react';
import { dateIn } from '#components/sending/form-dates.ts';
import { Refused } from '#components/sending/send.ts';
import type { SummaryError } from '#components/ui/error-summary.tsx';
import { fileRefusals } from '#domain/evidence/evidence-files.ts';
import { type AboutEvidence, type Attached, sendEvidenceFile, sendEvidenceLink } from './send-evidence.ts';

const MOST_BYTES = 25 * 1024 * 1024;

/** One file or link of the form, until it is sent. Its key makes sure that it is attached once, however often it is sent. */
export type Piece = {
  key: string;
  file: File | null;
  sent: Attached | null;
  errors: { field: string; words: string }[];
};

export const nameOf = ({ file }: Piece, place: number) => file?.name ?? `Link ${place + 1}`;
/** Fields of several pieces stand in one form: each carries its piece's key. */
export const fieldOf = (piece: Piece, field: string) => `${field}-${piece.key}`;

function aboutIn(form: FormData, piece: Piece): AboutEvidence {
  const text = (field: string) => String(form.get(fieldOf(piece, field)) ?? '');
  return {
    title: text('title'),
    whatItShows: text('whatItShows'),
    datedOn: dateIn(form, fieldOf(piece, 'datedOn')),
    expiresOn: dateIn(form, fieldOf(piece, 'expiresOn')),
    measureId: text('measureId') || null,
    milestoneId: text('milestoneId') || null,
  };
}

function errorsOf(error: unknown): Piece['errors'] {
  if (!(error instanceof Refused)) return [{ field: 'file', words: String(error) }];
  const { fields, detail } = error.problem;
  if (fields && fields.length > 0) return fields.map(({ field, words }) => ({ field: field || 'file', words }));
  return [{ field: 'file', words: detail }];
}

const tooLarge = (file: File) => file.size > MOST_BYTES;
const pieceOf = (file: File | null): Piece => ({ key: crypto.randomUUID(), file, sent: null, errors: [] });

/**
 * The files and links of one form, sent one after another. What was attached stays attached; what was refused says why and
 * can be sent again, or left out.
 */
export function useEvidencePieces(actionId: string, onAllSent: (sent: Attached[]) => void) {
  const [pieces, setPieces] = useState<Piece[]>([]);
  const [doing, setDoing] = useState<{ place: number; share: number } | null>(null);
  const [missing, setMissing] = useState(false);
  const busy = useRef(false);

  const put = (key: string, more: Partial<Piece>) =>
    setPieces((now) => now.map((piece) => (piece.key === key ? { ...piece, ...more } : piece)));

  async function sendOne(piece: Piece, place: number, form: FormData): Promise<Attached | null> {
    const about = aboutIn(form, piece);
    try {
      if (piece.file && tooLarge(piece.file)) {
        put(piece.key, { errors: [{ field: 'file', words: fileRefusals['too-large'] }] });
        return null;
      }
      const sent = piece.file
        ? await sendEvidenceFile(actionId, piece.file, about, piece.key, (share) => setDoing({ place, share }))
        : await sendEvidenceLink(actionId, String(form.get(fieldOf(piece, 'url')) ?? ''), about, piece.key);
      put(piece.key, { sent, errors: [] });
      return sent;
    } catch (error) {
      put(piece.key, { errors: errorsOf(error) });
      return null;
    }
  }

  async function sendAll(form: FormData) {
    setMissing(pieces.length === 0);
    if (busy.current || pieces.length === 0) return;
    busy.current = true;
    const answers: (Attached | null)[] = [];
    for (const [place, piece] of pieces.entries()) {
      setDoing({ place, share: 0 });
      answers.push(piece.sent ?? (await sendOne(piece, place, form)));
    }
    setDoing(null);
    busy.current = false;
    const sent = answers.filter((answer) => answer !== null);
    if (sent.length === pieces.length) onAllSent(sent);
  }

  // A new list takes the focus: it must be new only when what is wrong is.
  const summary = useMemo((): SummaryError[] => {
    if (missing) return [{ field: 'files', message: 'Choose a file, or add a link' }];
    return pieces.flatMap((piece, place) =>
      piece.errors.map(({ field, words }) => ({
        field: fieldOf(piece, field === 'file' ? 'title' : field),
        message: `${nameOf(piece, place)}: ${words}`,
      })),
    );
  }, [pieces, missing]);

  return {
    pieces,
    doing,
    summary,
    missing,
    sendAll,
    addFiles: (files: FileList | null) => {
      // Taken out at once: the field is emptied, and its list with it, before the state is made.
      const added = [...(files ?? [])].map(pieceOf);
      setMissing(false);
      setPieces((now) => [...now, ...added]);
    },
    addLink: () => {
      setMissing(false);
      setPieces((now) => [...now, pieceOf(null)]);
    },
    remove: (key: string) => setPieces((now) => now.filter((piece) => piece.key !== key)),
  };
}
