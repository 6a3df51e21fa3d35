import type { Column, DocumentBlock, DocumentRecord, Field } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import type { PlanDocumentFacts } from './facts.ts';
import { inspectionName } from './names.ts';

const approvalColumns: readonly Column[] = [
  { heading: 'Approval', share: 30, labels: ['Approval'] },
  { heading: 'Post', share: 42, labels: ['Post'] },
  { heading: 'Approved', share: 28, labels: ['Approved'] },
];

/** "DRAFT 2 for consultation on version 1"; null for what is no draft. */
export function draftName({ draft }: PlanDocumentFacts): string | null {
  if (!draft) return null;
  return `DRAFT ${draft.number} for consultation${draft.of === null ? '' : ` on version ${draft.of}`}`;
}

/**
 * The title page: whose plan, which version, which dates, who approved. What is not known yet is said in words, never
 * left blank (product §5.3). "No statutory deadline" stands where no clock runs (rules §1).
 */
export function titlePage(facts: PlanDocumentFacts): DocumentBlock[] {
  const { plan, council } = facts;
  const dated = (label: string, date: string | null, otherwise: string): Field =>
    date ? { label, text: dateInWords(date), iso: date } : { label, text: otherwise };
  const draft = draftName(facts);
  const fields: Field[] = [
    ...(draft ? [{ label: 'Draft', text: draft }] : []),
    { label: 'Version', text: plan.versionLabel },
    ...(plan.reference === null ? [] : [{ label: 'Reference', text: plan.reference }]),
    { label: 'Inspections answered', text: facts.inspections.map(inspectionName).join('; ') || 'None entered yet' },
    dated('Report received', plan.receivedOn, 'Not entered yet'),
    dated('Report published', plan.publishedOn, 'Not entered yet'),
    dated('Statement due to Ofsted', plan.dueOn, 'No statutory deadline'),
    { label: 'Overseen by', text: plan.overseenBy ?? 'Not entered yet' },
    { label: 'Marking', text: council.marking.toUpperCase() },
    dated('Printed', facts.today, ''),
  ];
  return [
    { kind: 'title', over: council.name, text: plan.title, ...(draft ? { draft: 'DRAFT' } : {}) },
    { kind: 'facts', record: { noun: 'plan', subject: 'Plan', fields } },
    ...approvals(facts),
  ];
}

function approvals({ plan }: PlanDocumentFacts): DocumentBlock[] {
  const given = plan.approvals ?? [];
  if (given.length === 0) {
    const text = 'This copy is not sealed. A sealed version lists here who approved it, and when.';
    return [{ kind: 'paragraph', tone: 'quiet', text }];
  }
  const records = given.map(({ role, post, approvedOn }): DocumentRecord => {
    const approved = approvedOn ? { text: dateInWords(approvedOn), iso: approvedOn } : { text: 'Not yet' };
    return {
      noun: 'approval',
      subject: `Approval by ${role}`,
      fields: [
        { label: 'Approval', text: role },
        { label: 'Post', text: post },
        { label: 'Approved', ...approved },
      ],
    };
  });
  return [
    { kind: 'heading', level: 1, text: 'Approvals', unlisted: true },
    { kind: 'table', caption: 'Approvals', columns: approvalColumns, records },
  ];
}
