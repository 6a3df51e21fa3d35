'use client';
import { useEffect, useState } from 'react';

function remaining(limit: number, length: number): string {
  const left = limit - length;
  const amount = Math.abs(left).toLocaleString('en-GB');
  const characters = Math.abs(left) === 1 ? 'character' : 'characters';
  return left < 0 ? `You have ${amount} ${characters} too many` : `You have ${amount} ${characters} left`;
}

/** Without script: the rule. With script: what is left, seen at once and read out when typing pauses. */
export function CharacterCount({ id, field, limit }: { id: string; field: string; limit: number }) {
  const [length, setLength] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    const area = document.getElementById(field);
    if (!(area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement)) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      setLength(area.value.length);
      clearTimeout(pause);
      pause = setTimeout(() => setSpoken(remaining(limit, area.value.length)), 1000);
    };
    setLength(area.value.length);
    area.addEventListener('input', count);
    return () => {
      area.removeEventListener('input', count);
      clearTimeout(pause);
    };
  }, [field, limit]);

  const rule = `You can use up to ${limit.toLocaleString('en-GB')} characters`;
  return (
    <>
      <p id={id} className={length === null ? 'small quiet' : 'vh'}>
        {rule}
      </p>
      {length === null ? null : (
        <p className={length > limit ? 'govuk-error-message' : 'small quiet num'} aria-hidden="true">
          {remaining(limit, length)}
        </p>
      )}
      <p className="vh" role="status">
        {spoken}
      </p>
    </>
  );
}
