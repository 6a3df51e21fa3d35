'use client';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { suppliedHeading } from '#domain/panel-reports/own-headings.ts';
import type { ReportPart } from '#domain/panels/panel-words.ts';

/** A heading that is not in the order yet, put at its end. */
export function AddHeading({ parts, onAdd }: { parts: readonly ReportPart[]; onAdd: (part: ReportPart) => void }) {
  const id = useId();
  const [chosen, setChosen] = useState<ReportPart | null>(null);
  const part = parts.find((one) => one === chosen) ?? parts[0];
  if (!part) return null;
  return (
    <div className="govuk-form-group">
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        A heading to add
      </label>
      <div className="row">
        <select
          id={id}
          className="govuk-select"
          value={part}
          onChange={(event) => setChosen(event.target.value as ReportPart)}
        >
          {parts.map((one) => (
            <option key={one} value={one}>
              {suppliedHeading(one)}
            </option>
          ))}
        </select>
        <Button look="secondary" tall onClick={() => onAdd(part)}>
          Add it
        </Button>
      </div>
    </div>
  );
}
