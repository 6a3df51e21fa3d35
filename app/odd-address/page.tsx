import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Bar } from '#components/shell/bar.tsx';
import { MessagePage } from '#components/shell/message-page.tsx';

export const metadata = { title: 'There is a problem with the address' };

/** Shown in place of the page whose address asks for what cannot be (`app/_request/query.ts`); nobody comes here by itself. */
export default async function OddAddressPage() {
  const odd = (await headers()).get('x-seventy-odd');
  if (odd === null) notFound();
  return (
    <>
      <Bar />
      <main id="main" className="wrap" tabIndex={-1}>
        <MessagePage title="There is a problem with the address">
          After the question mark, {decodeURIComponent(odd)}. Take it out of the address, or go to{' '}
          <a href="/">your work</a>.
        </MessagePage>
      </main>
    </>
  );
}
