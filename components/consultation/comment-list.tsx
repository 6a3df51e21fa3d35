import type { ReactNode } from 'react';
import { Thread, ThreadEntry } from '#components/ui/thread.tsx';
import type { DraftComment } from '#db/reads/submissions/draft-comments.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { commentDecisionWords } from '#domain/submissions/consultation-words.ts';

type Props = {
  label: string;
  comments: readonly DraftComment[];
  /** What can be done with a comment that waits. */
  after?: (comment: DraftComment) => ReactNode;
};

function stateOf({ answer }: DraftComment) {
  if (!answer) return { state: 'waiting', stateWord: 'Not answered yet' } as const;
  const stateWord = commentDecisionWords[answer.decision];
  return { state: answer.decision === 'not-accepted' ? 'returned' : 'cleared', stateWord } as const;
}

function byWords({ panel, saidOn, writtenAt, from, mine, draftNumber }: DraftComment): string[] {
  const written = longDate(dateInLondon(writtenAt));
  return [
    saidOn ? `meeting of ${longDate(saidOn)}` : written,
    ...(panel ? [`written down by ${mine ? 'you' : from}`] : mine ? ['you'] : []),
    `draft ${draftNumber}`,
  ];
}

/** What was said, oldest first, each with what became of it and why. */
export function CommentList({ label, comments, after }: Props) {
  return (
    <Thread label={label}>
      {comments.map((comment) => (
        <ThreadEntry
          key={comment.id}
          {...stateOf(comment)}
          heading={comment.panel ?? comment.from}
          by={byWords(comment)}
          comment={comment.answer ? { who: 'Our answer', text: comment.answer.reason } : undefined}
          notes={comment.answer ? [longDate(dateInLondon(comment.answer.answeredAt))] : []}
        >
          <p className="pre" dir="auto">
            {comment.text}
          </p>
          {comment.answer ? null : after?.(comment)}
        </ThreadEntry>
      ))}
    </Thread>
  );
}
