'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Saved } from '#components/ui/saved.tsx';
import { TextArea } from '#components/ui/text-area.tsx';

/** The answer in the words of a post; after the first one, a fuller one that stands before it. */
export function AnswerQuestionForm({ questionId, isFirst }: { questionId: string; isFirst: boolean }) {
  const [round, setRound] = useState(0);
  return (
    <>
      <Answering key={round} questionId={questionId} isFirst={isFirst} onDone={() => setRound(round + 1)} />
      <Saved tick>{round > 0 ? 'The answer is kept. It stands in the panel’s next report.' : null}</Saved>
    </>
  );
}

function Answering({ questionId, isFirst, onDone }: { questionId: string; isFirst: boolean; onDone: () => void }) {
  const router = useRouter();
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/questions/${questionId}/answers`,
    draft: `answer to question ${questionId}`,
    bodyOf: (sent) => ({ words: String(sent.get('words') ?? '') }),
    onSent: () => {
      onDone();
      router.refresh();
    },
  });
  const summaryTitle = form.problem?.questions ? 'Check this text' : undefined;
  return (
    <SentForm form={{ ...form, summaryTitle }} button="Give this answer">
      <TextArea
        name="words"
        label={isFirst ? 'Your answer' : 'A fuller answer'}
        hint="The panel reads it as it stands, with your post. It cannot be changed; a fuller one can follow. Do not name a child."
        rows={6}
        error={form.errors.words}
      />
    </SentForm>
  );
}
