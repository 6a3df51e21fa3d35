'use client';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';

/** Shown once: the server keeps a hash of it, so that nobody can look it up later. */
export function OneTimeLink({ link, name }: { link: string; name: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  return (
    <div className="box stack">
      <label className="strong" htmlFor={id}>
        Link for {name} to choose a password
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
        Send it to them yourself. It works once, within 24 hours, and is not shown again. Any link before it no longer
        works.
      </p>
    </div>
  );
}
