import type { StageAct } from '#domain/actions/stage-guards.ts';
import type { Column, DocumentBlock, Field } from '#domain/composed-document/model.ts';
import type { DeadlineChangeFacts, InspectionPackFacts, StageChangeFacts } from './facts.ts';
import { dated, said, saidIf, tableUnder } from './fields.ts';
import { sinceWhen } from './since-when.ts';

const proofColumns: readonly Column[] = [
  { heading: 'Action', share: 10, labels: ['Action'] },
  { heading: 'Day', share: 16, labels: ['Day'] },
  { heading: 'What was done', share: 24, labels: ['What was done', 'Counts'], strong: true },
  { heading: 'What was looked at and found', share: 50, labels: ['Sampled', 'Found', 'Why', 'Decision'] },
];

/** Acts that prove something, or take a proof away; the others are steps of the work. */
const proofs: Partial<Record<StageAct, string>> = {
  verify: 'Verified',
  'fail-verification': 'Failed at verification',
  'pass-re-check': 'Passed a re-check',
  'fail-re-check': 'Failed a re-check',
  close: 'Closed',
  're-open': 'Re-opened',
};

type Refs = ReadonlyMap<string, string>;

function proof(change: StageChangeFacts, refs: Refs): Field[] {
  const decision = change.decisionNamed === '' ? [] : [dated('Decision', change.decisionOn, '')];
  return [
    said('Action', refs.get(change.actionId) ?? ''),
    dated('Day', change.on, ''),
    said('What was done', proofs[change.act] ?? ''),
    ...(change.voided ? [said('Counts', 'No longer, by what came after')] : []),
    ...saidIf('Sampled', change.sampled),
    ...saidIf('Found', change.found),
    ...saidIf('Why', change.reason),
    ...decision.map((field) => ({ ...field, text: `${change.decisionNamed}, ${field.text}` })),
  ];
}

/** Whether something happened since the day the pack tells from. */
export function isSince(on: string | null, { sinceOn }: InspectionPackFacts): boolean {
  return sinceOn === null || on === null || on >= sinceOn;
}

/** Verifications, re-checks and closings of these actions since then, and the re-checks still to come. */
export function provenAndEmbedded(refs: Refs, facts: InspectionPackFacts, about: string): DocumentBlock[] {
  const done = facts.stageChanges
    .filter((change) => refs.has(change.actionId) && proofs[change.act] && isSince(change.on, facts))
    .map((change) => proof(change, refs));
  const due = facts.dueReChecks
    .filter(({ actionId }) => refs.has(actionId))
    .map(({ actionId, dueOn }): Field[] => [
      said('Action', refs.get(actionId) ?? ''),
      dated('Day', dueOn, ''),
      said('What was done', 'Re-check, still to come'),
    ]);
  const rows = [...done, ...due];
  if (rows.length > 0) return tableUnder('Proven and embedded', about, proofColumns, rows);
  return [
    { kind: 'heading', level: 3, text: 'Proven and embedded' },
    { kind: 'paragraph', tone: 'body', text: `No action has been verified since ${sinceWhen(facts)}.` },
  ];
}

const dateColumns: readonly Column[] = [
  { heading: 'Action', share: 10, labels: ['Action'] },
  { heading: 'From', share: 14, labels: ['From'] },
  { heading: 'To', share: 14, labels: ['To'] },
  { heading: 'Why', share: 32, labels: ['Why'] },
  { heading: 'Decision', share: 30, labels: ['Decision', 'Decided', 'Because'], strong: true },
];

function newDate(change: DeadlineChangeFacts, refs: Refs): Field[] {
  const decided =
    change.decision === 'granted' ? 'Granted' : change.decision === 'refused' ? 'Refused' : 'Not decided yet';
  return [
    said('Action', refs.get(change.actionId) ?? ''),
    dated('From', change.fromOn, ''),
    dated('To', change.grantedOn ?? change.toOn, ''),
    said('Why', change.reason),
    said('Decision', change.panel && change.decision ? `${decided} by ${change.panel}` : decided),
    ...(change.decidedOn ? [dated('Decided', change.decidedOn, '')] : []),
    ...saidIf('Because', change.decisionReason),
  ];
}

/** Every new date that was asked for since then, and what was decided. */
export function newDates(refs: Refs, facts: InspectionPackFacts, about: string): DocumentBlock[] {
  const rows = facts.deadlineChanges
    .filter((change) => refs.has(change.actionId) && isSince(change.decidedOn, facts))
    .map((change) => newDate(change, refs));
  return tableUnder('Changes of deadline', about, dateColumns, rows);
}
