'use client';
import { MessagePage } from '#components/shell/message-page.tsx';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <MessagePage title="Something went wrong">
      Nothing was changed. Try again in a moment; if it goes on, tell your administrator
      {error.digest ? `, with the reference ${error.digest}` : ''}.
    </MessagePage>
  );
}
