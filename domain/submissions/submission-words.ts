/* Codes of the submission: the tables, the inputs and the screens are made from these. Source: rules §4 and §6. */

/** The two approvals a submission needs, given by two people. */
export const approvalCapacities = ['director', 'lead-member'] as const;
export type ApprovalCapacity = (typeof approvalCapacities)[number];

/** A plan's first sealed version is its submission; each later one amends it. */
export const versionKinds = ['submission', 'amendment'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** The forms a version is sealed in (rules §7). */
export const sealedForms = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'html'] as const;
export type SealedForm = (typeof sealedForms)[number];

/** What the authority must publish: the report within 30 working days, the statement within 70 (Education and Inspections Act 2006 s.137(4)). */
export const publishedThings = ['inspection-report', 'statement'] as const;
export type PublishedThing = (typeof publishedThings)[number];

export const submissionWords = {
  capacity: { director: 'Director', 'lead-member': 'Lead member' },
  version: { submission: 'Submission', amendment: 'Amendment' },
  form: {
    docx: 'Word',
    pdf: 'PDF',
    xlsx: 'Excel',
    csv: 'CSV',
    json: 'JSON',
    html: 'Print view',
  },
  published: { 'inspection-report': 'The inspection report', statement: 'The statement' },
} as const satisfies {
  capacity: Record<ApprovalCapacity, string>;
  version: Record<VersionKind, string>;
  form: Record<SealedForm, string>;
  published: Record<PublishedThing, string>;
};
