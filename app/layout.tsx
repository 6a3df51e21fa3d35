import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SkipLink } from '#components/ui/skip-link.tsx';
import './styles/seventy.scss';

export const metadata: Metadata = {
  title: { default: 'Seventy', template: '%s – Seventy' },
  robots: { index: false, follow: false },
  icons: { icon: '/favicon.svg' },
};
export const viewport: Viewport = { themeColor: '#16304a' };

/** Every page is made for one person at one moment, and carries a script nonce of its own. */
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
