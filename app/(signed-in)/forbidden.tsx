import { MessagePage } from '#components/shell/message-page.tsx';

export const metadata = { title: 'Not for your role' };

export default function ForbiddenPage() {
  return (
    <MessagePage title="Your role does not let you do that">
      Ask the plan lead if it needs doing, or go to <a href="/">your work</a>.
    </MessagePage>
  );
}
