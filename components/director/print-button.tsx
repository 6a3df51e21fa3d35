'use client';
import { Button } from '#components/ui/button.tsx';

export function PrintButton({ children }: { children: string }) {
  return (
    <span className="not-print">
      <Button look="secondary" onClick={() => window.print()}>
        {children}
      </Button>
    </span>
  );
}
