import { Bar } from '#components/shell/bar.tsx';
import { MessagePage } from '#components/shell/message-page.tsx';

export const metadata = { title: 'Page not found' };

/** An address that no page has. What a person may not know of is answered inside the signed-in pages, in the same words. */
export default function NotFoundPage() {
  return (
    <>
      <Bar />
      <main id="main" className="wrap" tabIndex={-1}>
        <MessagePage title="We cannot find that page">
          It may have been moved, or you may not have access to it. Check the address, or go to{' '}
          <a href="/">your work</a>.
        </MessagePage>
      </main>
    </>
  );
}
