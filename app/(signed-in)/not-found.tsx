import { MessagePage } from '#components/shell/message-page.tsx';

export const metadata = { title: 'Page not found' };

export default function NotFoundPage() {
  return (
    <MessagePage title="We cannot find that page">
      It may have been moved, or you may not have access to it. Check the address, or go to <a href="/">your work</a>.
    </MessagePage>
  );
}
