import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ReportHeading } from '#domain/panel-reports/headings.ts';
import { canLeaveOut, headingField } from '#domain/panel-reports/own-headings.ts';
import type { ReportPart } from '#domain/panels/panel-words.ts';

export const moveButtonId = (part: ReportPart, by: 1 | -1) => `move-${part}-${by === 1 ? 'down' : 'up'}`;

type Props = {
  row: ReportHeading;
  place: number;
  count: number;
  error: string | undefined;
  onMove: (by: 1 | -1) => void;
  onLeaveOut: () => void;
};

/** One heading with its words, and buttons that move it up or down; one that officers alone fill can be left out. */
export function HeadingRow({ row: { part, heading }, place, count, error, onMove, onLeaveOut }: Props) {
  return (
    <li>
      <TextField
        name={headingField(part)}
        label={`Heading ${place + 1}`}
        autoComplete="off"
        defaultValue={heading}
        error={error}
      />
      <div className="row">
        {place > 0 ? (
          <Button look="secondary" id={moveButtonId(part, -1)} about={heading} onClick={() => onMove(-1)}>
            Up
          </Button>
        ) : null}
        {place < count - 1 ? (
          <Button look="secondary" id={moveButtonId(part, 1)} about={heading} onClick={() => onMove(1)}>
            Down
          </Button>
        ) : null}
        {canLeaveOut(part) ? (
          <Button look="secondary" about={heading} onClick={onLeaveOut}>
            Leave out
          </Button>
        ) : null}
      </div>
    </li>
  );
}
