import type { ReactNode } from 'react';
import { Tick } from './status-mark.tsx';

/** Said in place and it stays: no message that vanishes. Keep it on the page, empty, so that it is read out when filled. */
export function Saved({ children, tick }: { children?: ReactNode; tick?: boolean }) {
  return (
    <div role="status" className={tick && children ? 'saved' : 'small'}>
      {tick && children ? <Tick /> : null}
      {children}
    </div>
  );
}
