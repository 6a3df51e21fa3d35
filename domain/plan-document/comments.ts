import type { Column, DocumentBlock, DocumentRecord } from '#domain/composed-document/model.ts';
import { count, dateInWords } from '#domain/composed-document/words.ts';
import type { CommentFacts, PlanDocumentFacts } from './facts.ts';

const columns: readonly Column[] = [
  { heading: 'No.', share: 5, labels: ['No.'] },
  { heading: 'From', share: 17, labels: ['From', 'Panel', 'Date'], strong: true },
  { heading: 'On', share: 16, labels: ['On'] },
  { heading: 'Comment', share: 31, labels: ['Comment'] },
  { heading: 'Our answer', share: 31, labels: ['Our answer', 'Reason'], strong: true },
];

const answers = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  'not-accepted': 'Not accepted',
} as const;

/** What was said on the consultation draft and what the council made of it, each with its reason (product §5.2). */
export function comments(facts: PlanDocumentFacts, names: ReadonlyMap<string, string>): DocumentBlock[] {
  const all = facts.comments ?? [];
  if (all.length === 0) return [];
  const heading = 'Comments on the consultation draft and our answers';
  const records = all.map((comment, index) => commentRecord(comment, index + 1, facts, names));
  return [
    { kind: 'heading', level: 1, text: heading },
    { kind: 'paragraph', tone: 'body', text: tally(all) },
    { kind: 'table', caption: heading, columns, records },
  ];
}

function commentRecord(
  comment: CommentFacts,
  number: number,
  facts: PlanDocumentFacts,
  names: ReadonlyMap<string, string>,
): DocumentRecord {
  const action = facts.actions.find(({ id }) => id === comment.actionId);
  const on = action ? `Action ${action.ref}` : names.get(comment.recommendationId ?? '');
  const fields = [
    { label: 'No.', text: String(number), number },
    { label: 'From', text: comment.from },
    ...(comment.panel === null ? [] : [{ label: 'Panel', text: comment.panel }]),
    { label: 'Date', text: dateInWords(comment.commentedOn), iso: comment.commentedOn },
    { label: 'On', text: on ?? 'The draft as a whole' },
    { label: 'Comment', text: comment.text },
    { label: 'Our answer', text: comment.answer ? answers[comment.answer] : 'Not answered yet' },
    ...(comment.reason ? [{ label: 'Reason', text: comment.reason }] : []),
  ];
  return { noun: 'comment', subject: `Comment ${number}`, fields };
}

/** "4 comments: 2 accepted, 1 accepted in part, 1 not accepted." */
function tally(all: readonly CommentFacts[]): string {
  const parts = ([...Object.keys(answers), null] as CommentFacts['answer'][])
    .map((answer) => [all.filter((comment) => comment.answer === answer).length, answer] as const)
    .filter(([number]) => number > 0)
    .map(([number, answer]) => `${number} ${answer ? answers[answer].toLowerCase() : 'not answered yet'}`);
  return `${count(all.length, 'comment')}: ${parts.join(', ')}.`;
}
