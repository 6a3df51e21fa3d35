import { Button } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Details } from '#components/ui/details.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { sizeInWords } from '#domain/evidence/evidence-files.ts';
import { fieldOf, nameOf, type Piece } from './use-evidence-pieces.ts';

export type EvidenceChoices = {
  measures: readonly { id: string; name: string }[];
  milestones: readonly { id: string; position: number; title: string }[];
};
type Props = { piece: Piece; place: number; choices: EvidenceChoices; onRemove: () => void };

const bare = (fileName: string) => fileName.replace(/\.[^.]+$/, '').replaceAll('_', ' ');

/** What is said about one file or link. Once it is attached, it says so and asks no more. */
export function EvidencePiece({ piece, place, choices, onRemove }: Props) {
  const name = nameOf(piece, place);
  const error = (field: string) => piece.errors.find((each) => each.field === field)?.words;
  const of = (field: string) => ({ name: fieldOf(piece, field), error: error(field) });
  if (piece.sent) {
    return (
      <p className="box evidence-sent">
        <b>{name}</b>{' '}
        {piece.sent.already
          ? 'was attached to this action already.'
          : piece.sent.quarantined
            ? 'is kept, and waits for the virus check before anybody can download it.'
            : 'is attached.'}
      </p>
    );
  }
  return (
    <div className="evidence-piece">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          {name}
          {piece.file ? <span className="quiet small"> {sizeInWords(piece.file.size)}</span> : null}
        </legend>
        {error('file') ? (
          <p className="govuk-error-message">
            <span className="vh">Error:</span> {error('file')}
          </p>
        ) : null}
        <TextField {...of('title')} label="What is it called?" defaultValue={piece.file ? bare(piece.file.name) : ''} />
        {piece.file ? null : (
          <TextField
            {...of('url')}
            label="Address"
            hint="It begins with https:// and is shown, never opened by this server"
            inputMode="url"
          />
        )}
        <TextField {...of('whatItShows')} label="What does it show?" hint="No child can be named or recognised." />
        <DateField {...of('datedOn')} label="Its own date" hint="For example, 12 5 2023" />
        <Details summary="What it supports, and when it expires">
          <SelectField
            {...of('measureId')}
            label="Measure"
            empty="None"
            options={choices.measures.map(({ id, name: label }) => ({ value: id, label }))}
          />
          <SelectField
            {...of('milestoneId')}
            label="Milestone"
            empty="None"
            options={choices.milestones.map(({ id, position, title }) => ({
              value: id,
              label: `${position}. ${title}`,
            }))}
          />
          <DateField
            {...of('expiresOn')}
            label="It stands as evidence until"
            hint="Leave empty if it does not expire"
          />
        </Details>
        <Button look="link" about={name} onClick={onRemove}>
          Leave it out
        </Button>
      </fieldset>
    </div>
  );
}
