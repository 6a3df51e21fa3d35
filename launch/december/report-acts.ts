import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { composeFrozenReport } from '#db/reads/panel-reports/panel-report-freezing.ts';
import { getPanelReport } from '#db/reads/panel-reports/panel-reports.ts';
import { panelReports } from '#db/schema/panel-reports.ts';
import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { markExempt } from '#db/writes/panel-reports/exempt-marks.ts';
import { freezePanelReport } from '#db/writes/panel-reports/frozen-reports.ts';
import { approvePanelReport, clearPanelReport } from '#db/writes/panel-reports/panel-report-sign-offs.ts';
import { writeCoveringText } from '#db/writes/panel-reports/panel-report-texts.ts';
import { startPanelReport } from '#db/writes/panel-reports/panel-reports.ts';
import { publishPanelReport } from '#db/writes/panel-reports/report-publications.ts';
import { renderReportFiles } from '#documents/report-files.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ReportPart } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import type { Act } from './act.ts';

type Told = {
  meetsOn: string;
  startedAt: string;
  wordedAt: string;
  clearedAt: string;
  approvedAt: string;
  frozenAt: string;
  publishedAt: string;
  publishedBy: SeatKey;
  texts: readonly [ReportPart, string][];
  /** The action, by its number, that the public copy leaves out. */
  exempt?: { ref: string; paragraph: number; publicInterest: string };
};

/** What officers say of the figures; invented, as all progress of the example is. */
const reports: readonly Told[] = [
  {
    meetsOn: '2023-09-14',
    startedAt: '2023-08-30T09:05',
    wordedAt: '2023-09-04T10:20',
    clearedAt: '2023-09-05T07:10',
    approvedAt: '2023-09-05T07:25',
    frozenAt: '2023-09-05T07:40',
    publishedAt: '2023-09-06T08:15',
    publishedBy: 'clerk',
    texts: [
      [
        'summary',
        'The plan you commented on was sent to Ofsted on 14 July, two working days early. Ofsted confirmed on 7 August that it reflects the findings of the inspection.',
      ],
      [
        'overdue',
        'Each overdue action has been looked at by the Assistant Director with its owner. The forecast of each is beside it.',
      ],
    ],
  },
  {
    meetsOn: '2023-11-16',
    startedAt: '2023-11-01T09:10',
    wordedAt: '2023-11-06T10:30',
    clearedAt: '2023-11-07T07:10',
    approvedAt: '2023-11-07T07:25',
    frozenAt: '2023-11-07T07:40',
    publishedAt: '2023-11-08T08:20',
    publishedBy: 'director',
    texts: [
      [
        'summary',
        'You asked in September to look at life-story work in more depth. Its actions are in tables A and D, its measures below them.',
      ],
    ],
    exempt: {
      ref: '2.3',
      paragraph: 2,
      publicInterest:
        'Fewer than five children are in the arrangements it tells of. They could be known from it, and nothing would be gained by that.',
    },
  },
];

function reportTo(meetsOn: string): string {
  const where = eq(panelReports.meetingId, meetingIdOf('scrutiny', meetsOn));
  return database().select({ id: panelReports.id }).from(panelReports).where(where).get()?.id ?? '';
}

/** What the person reads before they sign: the report as it stands. */
function readBy(actor: Actor, id: string, moment: Moment) {
  const { draft, document } = getPanelReport(actor, id, moment);
  return { document, read: { contentHash: draft?.contentHash ?? '' } };
}

/** The number of an action's item, as the draft shows it. */
function itemOf(actor: Actor, id: string, ref: string, moment: Moment): number {
  const blocks = readBy(actor, id, moment).document?.sections.flatMap((section) => section.blocks) ?? [];
  const records = blocks.flatMap((block) => (block.kind === 'table' ? block.records : []));
  const isIt = ({ label, text }: { label: string; text: string }) => label === 'Action' && text.startsWith(`${ref} `);
  return records.find(({ fields }) => fields.some(isIt))?.item ?? 0;
}

function actsOfReport(told: Told): Act[] {
  const { meetsOn, texts, exempt } = told;
  const id = () => reportTo(meetsOn);
  return [
    {
      at: told.startedAt,
      by: 'plan-lead',
      run: (actor, moment) =>
        startPanelReport(actor, { meetingId: meetingIdOf('scrutiny', meetsOn), confirmed: false }, moment),
    },
    {
      at: told.wordedAt,
      by: 'plan-lead',
      run: (actor, moment) => {
        for (const [part, text] of texts) writeCoveringText(actor, id(), part, { text }, 0, moment);
        if (!exempt) return;
        const { ref, ...mark } = exempt;
        markExempt(actor, id(), { ...mark, part: null, itemNumber: itemOf(actor, id(), ref, moment) }, moment);
      },
    },
    {
      at: told.clearedAt,
      by: 'plan-lead',
      run: (actor, moment) => clearPanelReport(actor, id(), readBy(actor, id(), moment).read, moment),
    },
    {
      at: told.approvedAt,
      by: 'director',
      run: (actor, moment) => approvePanelReport(actor, id(), readBy(actor, id(), moment).read, moment),
    },
    {
      at: told.frozenAt,
      by: 'plan-lead',
      run: async (actor, moment) => {
        const { read } = readBy(actor, id(), moment);
        const composed = composeFrozenReport(actor, id(), read, moment);
        const files = await renderReportFiles(composed.copies);
        freezePanelReport(actor, id(), read, composed, files, moment);
      },
    },
    {
      at: told.publishedAt,
      by: told.publishedBy,
      run: (actor, moment) => publishPanelReport(actor, id(), moment),
    },
  ];
}

/** The reports to the Scrutiny Panel of September and November: composed, cleared, approved, frozen, published by another person. */
export const actsOfReports = (): Act[] => reports.flatMap(actsOfReport);
