'use client';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { TextArea } from '#components/ui/text-area.tsx';

type Props = {
  /** The words of the last update that told of something. */
  before: string;
  /** Its day in words; null where there is none. */
  lastDay: string | null;
  error: string | undefined;
};

/**
 * What was done, from last time's words; or, in one click, why nothing has changed, which is an answer too. Turning to and fro
 * loses neither text.
 */
export function WhatHasChanged({ before, lastDay, error }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [texts, setTexts] = useState({ noChange: false, done: before, because: '' });
  const shown = texts.noChange ? 'because' : 'done';

  useEffect(() => {
    const form = box.current?.form;
    const startAgain = () => setTexts({ noChange: false, done: before, because: '' });
    form?.addEventListener('reset', startAgain);
    return () => form?.removeEventListener('reset', startAgain);
  }, [before]);

  function turn({ currentTarget: { checked, form } }: ChangeEvent<HTMLInputElement>) {
    const typed = form?.elements.namedItem('done');
    const kept = typed instanceof HTMLTextAreaElement ? { [shown]: typed.value } : {};
    setTexts({ ...texts, ...kept, noChange: checked });
  }

  const hint = lastDay
    ? `This is your text of ${lastDay}. Change what is no longer true.`
    : 'What was done, in figures where there are any.';
  return (
    <TextArea
      key={shown}
      name="done"
      label={texts.noChange ? 'Why has nothing changed?' : 'What has been done?'}
      hint={texts.noChange ? 'One sentence. It is counted as an update.' : hint}
      rows={texts.noChange ? 2 : 5}
      error={error}
      defaultValue={texts[shown]}
      after={
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              ref={box}
              className="govuk-checkboxes__input"
              type="checkbox"
              id="noChange"
              name="noChange"
              onChange={turn}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="noChange">
              Nothing has changed
            </label>
          </div>
        </div>
      }
    />
  );
}
