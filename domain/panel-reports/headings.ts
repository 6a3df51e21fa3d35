import { type ReportPart, standardParts } from '#domain/panels/panel-words.ts';

export type ReportHeading = { part: ReportPart; heading: string };

export const reportTemplates = ['standard', 'committee'] as const;
export type ReportTemplate = (typeof reportTemplates)[number];
export const templateWords = {
  standard: 'Standard: since you last met, you asked, then the tables',
  committee: 'Committee report: numbered headings, from the issue to the background papers',
} as const satisfies Record<ReportTemplate, string>;

const standardHeadings: readonly ReportHeading[] = [
  { part: 'summary', heading: 'Since you last met' },
  { part: 'you-asked', heading: 'You asked, we did' },
  { part: 'live', heading: 'A. Live actions' },
  { part: 'completed', heading: 'B. Completed' },
  { part: 'new-dates', heading: 'C. New dates asked for' },
  { part: 'overdue', heading: 'D. Overdue' },
  { part: 'measures', heading: 'Measures' },
  { part: 'repeat-findings', heading: 'Repeat findings' },
  { part: 'missing-updates', heading: 'Missing updates' },
  { part: 'how-to-read', heading: 'How to read this report' },
];

/** The headings of a report to a committee of councillors, with the tables in its background (domain knowledge §2.4). */
const committeeHeadings: readonly ReportHeading[] = [
  { part: 'summary', heading: '1. Describe the issue under consideration' },
  { part: 'introduction', heading: '2. Cabinet member introduction' },
  { part: 'asked', heading: '3. Recommendations' },
  { part: 'reasons', heading: '4. Reasons for decision' },
  { part: 'alternatives', heading: '5. Alternative options considered' },
  { part: 'background', heading: '6. Background information' },
  { part: 'you-asked', heading: '6.1 You asked, we did' },
  { part: 'live', heading: '6.2 A. Live actions' },
  { part: 'completed', heading: '6.3 B. Completed' },
  { part: 'new-dates', heading: '6.4 C. New dates asked for' },
  { part: 'overdue', heading: '6.5 D. Overdue' },
  { part: 'measures', heading: '6.6 Measures' },
  { part: 'repeat-findings', heading: '6.7 Repeat findings' },
  { part: 'missing-updates', heading: '6.8 Missing updates' },
  { part: 'outcomes', heading: '7. Contribution to strategic outcomes' },
  { part: 'climate', heading: '8. Carbon and climate change' },
  { part: 'statutory-comments', heading: '9. Statutory officers’ comments: finance, legal, equality' },
  { part: 'appendices', heading: '10. Use of appendices' },
  {
    part: 'background-papers',
    heading: '11. Background papers: Local Government (Access to Information) Act 1985',
  },
  { part: 'how-to-read', heading: '12. How to read this report' },
];

export const headingsOf: Record<ReportTemplate, readonly ReportHeading[]> = {
  standard: standardHeadings,
  committee: committeeHeadings,
};

/**
 * A panel's own headings in their order; the standard ones where it has none. What its template leaves out of the composed parts
 * follows at the end under its standard heading, so that no table can be left away.
 */
export function reportHeadings(own: readonly ReportHeading[]): ReportHeading[] {
  if (own.length === 0) return [...standardHeadings];
  const missing = standardParts.filter((part) => !own.some((heading) => heading.part === part));
  return [...own, ...standardHeadings.filter(({ part }) => missing.some((other) => other === part))];
}

/** Which template a panel's headings come from. */
export const templateOf = (headings: readonly ReportHeading[]): ReportTemplate =>
  headings.some(({ part }) => part === 'background') ? 'committee' : 'standard';

/** "6.2 A. Live actions" stands under "6.": a heading's own number tells its level. */
export const headingLevel = (heading: string): 1 | 2 => (/^\d+\.\d/.test(heading) ? 2 : 1);
