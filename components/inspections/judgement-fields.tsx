'use client';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { type DraftJudgement, isFilled } from './drafting.ts';

export type JudgementChange = { area?: string; grade?: string };

/** The judgements as rows to correct; what is left empty in both fields is not sent. */
export function JudgementFields({
  judgements,
  errors,
  onChange,
  onAdd,
  onRemove,
}: {
  judgements: readonly DraftJudgement[];
  errors: Record<string, string | undefined>;
  onChange: (key: string, to: JudgementChange) => void;
  onAdd: () => void;
  onRemove: (key: string) => void;
}) {
  // Errors come back by the place among those that were sent.
  const sent = judgements.filter(isFilled);
  const nameOf = (judgement: DraftJudgement, field: string) =>
    `judgements.${isFilled(judgement) ? sent.indexOf(judgement) : judgement.key}.${field}`;
  return (
    <>
      <ol className="plain judgedlist">
        {judgements.map((judgement, place) => (
          <li key={judgement.key} className="judged">
            <TextArea
              name={nameOf(judgement, 'area')}
              rows={1}
              label={
                <>
                  What was judged<span className="vh">, judgement {place + 1}</span>
                </>
              }
              className="compact"
              value={judgement.area}
              error={errors[nameOf(judgement, 'area')]}
              onChange={(event) => onChange(judgement.key, { area: event.target.value })}
            />
            <TextArea
              name={nameOf(judgement, 'grade')}
              rows={1}
              label={
                <>
                  Judgement<span className="vh"> {place + 1}</span>
                </>
              }
              className="compact"
              value={judgement.grade}
              error={errors[nameOf(judgement, 'grade')]}
              onChange={(event) => onChange(judgement.key, { grade: event.target.value })}
            />
            <Button look="secondary" about={`judgement ${place + 1}`} onClick={() => onRemove(judgement.key)}>
              Remove
            </Button>
          </li>
        ))}
      </ol>
      <p>
        <Button look="secondary" onClick={onAdd}>
          Add a judgement
        </Button>
      </p>
    </>
  );
}
