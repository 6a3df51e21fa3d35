import type { DocumentBlock, Field } from '#domain/composed-document/model.ts';
import { dateInWords, joined } from '#domain/composed-document/words.ts';
import { isRealDate, weekdayDate } from '#domain/dates/dates.ts';
import type { ReportSignOffKind } from '#domain/panels/panel-words.ts';
import type { PanelReportFacts } from './facts.ts';
import { sinceWords } from './since-words.ts';
import { askedOf } from './summary.ts';

const signed: Record<ReportSignOffKind, string> = { cleared: 'Cleared by', approved: 'Approved by' };
const copies = {
  whole: 'Whole copy. It holds exempt text and is not for publication',
  public: 'Public copy, without what is exempt',
} as const;

/** "Post-inspection action plan 2023: progress since 26 June 2023". */
export const reportTitle = ({ report, since }: PanelReportFacts): string =>
  `${report.title}: progress ${sinceWords(since)}`;

/** "6:30pm" from "18:30", as on the agenda. */
function timeWords(startsAt: string): string {
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  if (minute === 0 && hour === 12) return 'midday';
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

function meetingWords({ panel, meeting }: PanelReportFacts): string {
  const { meetsOn, startsAt, place } = meeting;
  const day = isRealDate(meetsOn) ? weekdayDate(meetsOn) : meetsOn;
  const at = startsAt === '' ? '' : `, ${timeWords(startsAt)}`;
  return `${panel.name}, ${day}${at}${place === '' ? '' : `, ${place}`}`;
}

/** For whom, from whom, for which meeting, what is asked of the panel, whose position and who signed it off. */
export function titlePage(facts: PanelReportFacts): DocumentBlock[] {
  const { council, report, meeting, from, asOn, copy } = facts;
  const fields: Field[] = [
    { label: 'Report', text: report.versionLabel },
    { label: 'For', text: meetingWords(facts) },
    { label: 'From', text: from.length > 0 ? joined(from) : 'Not entered yet' },
    { label: 'You are asked to', text: joined(askedOf(facts)) },
    { label: 'Position on', text: dateInWords(asOn), iso: asOn },
    { label: 'Agenda published by', text: dateInWords(meeting.agendaOn), iso: meeting.agendaOn },
    ...report.signOffs.map(({ kind, post, on }) => ({ label: signed[kind], text: `${post}, ${dateInWords(on)}` })),
    { label: 'Marking', text: council.marking.toUpperCase() },
    ...(copy ? [{ label: 'Copy', text: copies[copy] }] : []),
  ];
  return [
    { kind: 'title', over: council.name, text: reportTitle(facts) },
    { kind: 'facts', record: { noun: 'report', subject: 'Report', fields } },
    ...(report.signOffs.length === 0
      ? [{ kind: 'paragraph', tone: 'quiet', text: 'This report has not been cleared or approved.' } as const]
      : []),
    ...correction(facts),
  ];
}

/** Which report this one corrects, why, and each difference; where something is exempt, the public copy repeats no word of the old one. */
function correction({ correction, copy }: PanelReportFacts): DocumentBlock[] {
  if (!correction) return [];
  const heading = `What this corrects in report ${correction.ofNumber}`;
  const records = correction.changes.map(({ subject, label, was, now }, index) => ({
    noun: 'change' as const,
    subject: `Change ${index + 1}`,
    fields: [
      { label: 'What', text: `${subject}: ${label}` },
      ...(copy === 'public' ? [] : [{ label: 'Was', text: was ?? 'Not in that report' }]),
      { label: 'Now', text: now ?? 'Not in this report' },
    ],
  }));
  return [
    { kind: 'heading', level: 1, text: heading, anchor: 'corrections', unlisted: true },
    { kind: 'paragraph', tone: 'body', text: correction.reason },
    records.length > 0
      ? {
          kind: 'table',
          caption: heading,
          columns: [
            { heading: 'What', share: 24, labels: ['What'] },
            ...(copy === 'public' ? [] : [{ heading: 'Was', share: 38, labels: ['Was'] }]),
            { heading: 'Now', share: copy === 'public' ? 76 : 38, labels: ['Now'] },
          ],
          records,
        }
      : { kind: 'paragraph', tone: 'body', text: 'Nothing in it is different yet.' },
  ];
}
