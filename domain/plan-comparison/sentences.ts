import { count, joined } from '#domain/composed-document/words.ts';
import { changeCount } from './compare.ts';
import type { FieldChange, ItemChange, PlanComparison } from './model.ts';

/** What a label is called in a sentence, where it is no noun of its own; and where its plural is not its own plus "s". */
const nouns: Record<string, [one: string, many: string]> = {
  'Overseen by': ['overseer', 'overseers'],
  'Report received': ['date of receipt', 'dates of receipt'],
  'Report published': ['date of publication', 'dates of publication'],
  Published: ['date of publication', 'dates of publication'],
  Inspected: ['period of the inspection', 'periods of inspections'],
  Start: ['start date', 'start dates'],
  Due: ['milestone date', 'milestone dates'],
  Answers: ['list of what it answers', 'lists of what actions answer'],
  'Panels’ recommendations answered': ['answer to a panel’s recommendation', 'answers to panels’ recommendations'],
  'Confirmation that the report names no area for improvement': [
    'confirmation that the report names no area for improvement',
    'confirmations that the report names no area for improvement',
  ],
  'Number in the report': ['number in the report', 'numbers in the report'],
  'Words of the report': ['wording of the report', 'wordings of the report'],
  'Who must act': ['body that must act', 'bodies that must act'],
  'Of recommendations': ['list of recommendations', 'lists of recommendations'],
  'Of actions': ['list of actions', 'lists of actions'],
  'How often it meets': ['frequency of meetings', 'frequencies of meetings'],
  'Reason for setting aside': ['reason for setting aside', 'reasons for setting aside'],
  'Reason for having no action': ['reason for having no action', 'reasons for having no action'],
  'Reason for dropping it': ['reason for dropping a milestone', 'reasons for dropping milestones'],
};

const nounOf = (label: string): [one: string, many: string] => {
  const plain = label.charAt(0).toLowerCase() + label.slice(1);
  return nouns[label] ?? [plain, /[^aeiou]y$/.test(plain) ? `${plain.slice(0, -1)}ies` : `${plain}s`];
};

const verbs = { added: 'added', removed: 'removed', moved: 'moved' } as const;

/**
 * The comparison in one sentence: "4 changes: 1 action added, 1 milestone removed, 1 deadline changed and 1 owner changed."
 * What was reported in between is not counted; it is told apart.
 */
export function summaryOf(comparison: PlanComparison): string {
  const total = changeCount(comparison);
  if (total === 0) return 'No change: the plan says the same in both.';
  const tally = new Map<string, number>();
  const add = (key: string) => tally.set(key, (tally.get(key) ?? 0) + 1);
  for (const { kind, noun, fields } of comparison.changes) {
    if (kind === 'changed') for (const { label } of fields) add(`changed|${label}`);
    else add(`${kind}|${noun}`);
  }
  const order = ['added', 'removed', 'moved', 'changed'];
  const parts = [...tally]
    .map(([key, number]) => ({ kind: key.split('|')[0] ?? '', what: key.split('|')[1] ?? '', number }))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .map(({ kind, what, number }) => `${count(number, ...nounOf(what))} ${kind}`);
  return `${count(total, 'change')}: ${joined(parts)}.`;
}

/** What is otherwise, a sentence each, under the four kinds: for the section of a sealed document that says so. */
export function changesInSentences(
  comparison: PlanComparison,
): Record<'added' | 'removed' | 'moved' | 'changed', string[]> {
  const of = (kind: ItemChange['kind']) => comparison.changes.filter((change) => change.kind === kind);
  return {
    added: of('added').map((change) => `${named(change)} was ${verbs.added}${under(change)}.`),
    removed: of('removed').map((change) => `${named(change)} was ${verbs.removed}.`),
    moved: of('moved').map(moved),
    changed: of('changed').flatMap((change) => change.fields.map((field) => changed(change, field))),
  };
}

/** "Action 1.7, “Quarterly audit”"; a name that says the title already is not said twice. */
function named({ subject, title }: ItemChange): string {
  return subject.includes(title) ? subject : `${subject}, “${title}”,`;
}

function under({ place, noun }: ItemChange): string {
  return place && noun === 'action' ? ` under ${place}` : '';
}

function moved({ subject, fields: [field] }: ItemChange): string {
  if (!field) return `${subject} stands in another place of the order.`;
  return `${subject} was moved from ${field.before ?? 'no recommendation'} to ${field.after ?? 'no recommendation'}.`;
}

function changed({ subject, title, noun }: ItemChange, { label, before, after, consequence }: FieldChange): string {
  const [what] = nounOf(label);
  const of = noun === 'milestone' && label !== 'Title' ? `${subject}, “${title}”` : subject;
  const said = (text: string) => (/[.…]$|\s\S*\s\S*\s\S*\s/.test(text) ? `“${text}”` : text);
  const then = consequence ? ` ${consequence}` : '';
  if (before === null) return `${of}: the ${what} was set to ${said(after ?? '')}.${then}`;
  if (after === null) return `${of}: the ${what}, ${said(before)}, was taken out.${then}`;
  return `${of}: the ${what} changed from ${said(before)} to ${said(after)}.${then}`;
}
