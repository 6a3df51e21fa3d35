'use client';
import { useId, useState } from 'react';
import { Button } from './button.tsx';

/** Shown once: the server keeps a hash of it, so that nobody can look it up later. */
export function OneTimeLink({ link, label, note }: { link: string; label: string; note: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  return (
    <div className="box stack">
      <label className="strong" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="govuk-input"
        readOnly
        value={link}
        aria-describedby={`${id}-note`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="row">
        <Button
          look="secondary"
          onClick={() =>
            navigator.clipboard.writeText(link).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          Copy the link
        </Button>
        <span role="status" className="small">
          {copied ? 'Copied.' : ''}
        </span>
      </p>
      <p className="small quiet" id={`${id}-note`}>
        {note}
      </p>
    </div>
  );
}
