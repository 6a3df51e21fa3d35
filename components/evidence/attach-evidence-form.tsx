'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { FileField } from '#components/ui/file-field.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { acceptedEndings } from '#domain/evidence/evidence-files.ts';
import { type EvidenceChoices, EvidencePiece } from './evidence-piece.tsx';
import { nameOf, useEvidencePieces } from './use-evidence-pieces.ts';

/** Several files and links at once, each with what it shows. They are sent one after another, and it says how far. */
export function AttachEvidenceForm({
  actionId,
  choices,
  back,
}: {
  actionId: string;
  choices: EvidenceChoices;
  /** Where to go once all is kept. */
  back: string;
}) {
  const router = useRouter();
  const [finished, setFinished] = useState(false);
  const form = useEvidencePieces(actionId, (sent) => {
    router.refresh();
    if (sent.every(({ already, quarantined }) => !already && !quarantined)) router.push(back);
    else setFinished(true);
  });
  const { pieces, doing } = form;
  const now = doing ? pieces[doing.place] : undefined;
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void form.sendAll(new FormData(event.currentTarget));
      }}
    >
      <ErrorSummary errors={form.summary} />
      {finished ? null : (
        <FileField
          name="files"
          label="Files"
          hint="PDF, Word, Excel, PowerPoint, OpenDocument, CSV, text, PNG or JPEG, up to 25MB each"
          accept={acceptedEndings}
          multiple
          error={form.missing ? 'Choose a file, or add a link' : undefined}
          onChange={(event) => {
            form.addFiles(event.target.files);
            event.target.value = '';
          }}
        />
      )}
      {finished ? null : (
        <p>
          <Button look="secondary" onClick={form.addLink}>
            Add a link
          </Button>
        </p>
      )}
      {pieces.map((piece, place) => (
        <EvidencePiece
          key={piece.key}
          piece={piece}
          place={place}
          choices={choices}
          onRemove={() => form.remove(piece.key)}
        />
      ))}
      {doing && now ? (
        <ProgressBar
          doing={`Sending ${nameOf(now, doing.place)}`}
          at={`${doing.place + 1} of ${pieces.length}`}
          value={Math.round((doing.place + doing.share) * 100)}
          max={pieces.length * 100}
          note="Stay on this page until it is done."
        />
      ) : null}
      <p className="row sendrow">
        {finished ? (
          <ButtonLink href={back}>Back to the action</ButtonLink>
        ) : (
          <Button type="submit" busy={doing !== null}>
            Attach
          </Button>
        )}
      </p>
    </form>
  );
}
