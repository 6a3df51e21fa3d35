'use client';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { type BegunCapture, dropCapture, findBegun, findCapture, type KeptCapture } from './kept-captures.ts';

/** Reports this person began to confirm in this browser: closing the tab lost nothing. */
export function BegunReports({ onGoOn }: { onGoOn: (kept: KeptCapture) => void }) {
  const [begun, setBegun] = useState<readonly BegunCapture[]>([]);
  useEffect(() => {
    void findBegun().then(setBegun);
  }, []);
  if (begun.length === 0) return null;

  async function goOn(key: string) {
    const kept = await findCapture(key);
    if (kept) onGoOn(kept);
    else await leave(key);
  }
  async function leave(key: string) {
    await dropCapture(key);
    setBegun((all) => all.filter((each) => each.key !== key));
  }

  return (
    <InsetText note>
      <p role="status">You began to confirm and did not save:</p>
      <ul className="plain stack-2">
        {begun.map(({ key, name }) => (
          <li key={key} className="row">
            <span>{name}</span>
            <Button look="secondary" about={name} onClick={() => void goOn(key)}>
              Go on
            </Button>
            <Button look="link" about={name} onClick={() => void leave(key)}>
              Throw it away
            </Button>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
