import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { evidencePath } from '../evidence-store.ts';
import { evidence, evidenceDecisions, evidenceFiles } from '../schema/evidence.ts';
import { fill } from './fill.ts';
import { measureIdOf } from './haringey-measures.ts';
import { actionIdOf, planId } from './haringey-plan.ts';
import type { SeatKey } from './people-and-posts.ts';
import { personIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

type SeedEvidence = {
  ref: string;
  title: string;
  shows: string;
  datedOn: string;
  expiresOn?: string;
  measure?: string;
  by: SeatKey;
  addedAt: string;
  /** A file by its name and words, or the address of a page. */
  file?: [name: string, words: string];
  url?: string;
  decided?: { decision: 'accepted' | 'rejected'; reason?: string; at: string };
};

const accepted = (at: string) => ({ decision: 'accepted' as const, at });

const pieces: readonly SeedEvidence[] = [
  {
    ref: '1.1',
    title: 'Second-review report, June 2023',
    shows: '61% of children had a plan recorded by their second review. No child can be identified.',
    datedOn: '2023-06-15',
    measure: 'second-review',
    by: 'owner',
    addedAt: '2023-06-16T09:28',
    file: [
      'second-review-report-june-2023.csv',
      'Month,Second reviews,With a plan\r\n2023-05,22,13\r\n2023-06,23,14\r\n',
    ],
    decided: accepted('2023-06-19T10:00'),
  },
  {
    ref: '1.1',
    title: 'Permanence planning guidance, version 2',
    shows: 'Guidance and agenda template, as both permanence teams use them.',
    datedOn: '2023-05-12',
    by: 'owner',
    addedAt: '2023-06-30T07:44',
    file: [
      'permanence-planning-guidance-v2.txt',
      'Permanence planning meetings: who comes, what is decided, by when.\n',
    ],
  },
  {
    ref: '1.3',
    title: 'Tracker of named permanence leads, 24 May 2023',
    shows: 'Every child in care has a named lead.',
    datedOn: '2023-05-24',
    by: 'children-in-care',
    addedAt: '2023-05-25T09:15',
    file: ['named-leads-24-may-2023.csv', 'Team,Children,With a named lead\r\nNorth,61,61\r\nSouth,58,58\r\n'],
    decided: accepted('2023-05-26T09:30'),
  },
  {
    ref: '2.1',
    title: 'Letter to partners: one way in',
    shows: 'Sent to every school, surgery and partner on 22 May.',
    datedOn: '2023-05-22',
    measure: 'private-fostering-notifications',
    by: 'safeguarding-hub',
    addedAt: '2023-05-23T11:05',
    file: [
      'letter-to-partners-22-may-2023.txt',
      'From today there is one telephone number and one form for private fostering.\n',
    ],
    decided: accepted('2023-05-24T09:00'),
  },
  {
    ref: '2.2',
    title: 'Admissions form, wording in draft',
    shows: 'The question as it will be asked.',
    datedOn: '2023-05-25',
    by: 'admissions',
    addedAt: '2023-05-25T13:35',
    url: 'https://intranet.example.org/admissions/form-draft',
  },
  {
    ref: '2.3',
    title: 'List of visits in May',
    shows: 'Five visits.',
    datedOn: '2023-05-31',
    measure: 'private-fostering-visits',
    by: 'assessment',
    addedAt: '2023-06-01T11:30',
    file: ['visits-may-2023.csv', 'Visit,Made\r\n1,yes\r\n2,yes\r\n3,yes\r\n4,yes\r\n5,yes\r\n'],
    decided: {
      decision: 'rejected',
      reason: 'It lists the visits, not whether they were in time.',
      at: '2023-06-05T14:00',
    },
  },
  {
    ref: '3.1',
    title: 'Life-story work standard',
    shows: 'The standard as published, for ages 5, 8, 11, 14 and 16.',
    datedOn: '2023-06-14',
    by: 'principal-social-worker',
    addedAt: '2023-06-15T08:30',
    file: ['life-story-work-standard.txt', 'Life-story work: what each child can expect, at 5, 8, 11, 14 and 16.\n'],
    decided: accepted('2023-06-16T09:00'),
  },
  {
    ref: '4.1',
    title: 'Sample of 20 supervision records',
    shows: '17 of 20 used the template in full; in 12 the child’s plan was changed.',
    datedOn: '2023-05-17',
    by: 'principal-social-worker',
    addedAt: '2023-05-18T09:05',
    file: ['supervision-sample-may-2023.csv', 'Records,Template in full,Plan changed\r\n20,17,12\r\n'],
    decided: accepted('2023-05-19T10:30'),
  },
  {
    ref: '4.2',
    title: 'Supervision report, March 2023',
    shows: 'Where the reporting began: 68% within four weeks.',
    datedOn: '2023-03-31',
    expiresOn: '2023-06-23',
    measure: 'supervision-in-time',
    by: 'performance',
    addedAt: '2023-04-28T10:10',
    file: ['supervision-report-march-2023.csv', 'Workers,Within four weeks\r\n112,76\r\n'],
    decided: accepted('2023-05-02T11:00'),
  },
  {
    ref: '5.1',
    title: 'Attendance at the briefings to June',
    shows: '96 workers, each counted once. Renewed each month.',
    datedOn: '2023-06-23',
    expiresOn: '2023-07-14',
    measure: 'adoption-briefed',
    by: 'regional-adoption',
    addedAt: '2023-06-26T09:45',
    file: [
      'briefing-attendance-june-2023.csv',
      'Session,Workers\r\n1,14\r\n2,12\r\n3,14\r\n4,11\r\n5,10\r\n6,10\r\n7,12\r\n8,13\r\n',
    ],
  },
];

const instant = (minute: string) => `${minute}:00.000Z`;
export const evidenceIdOf = (ref: string, title: string) => seedId(`evidence ${ref} ${title}`);

function storedFile({ file, addedAt }: SeedEvidence) {
  if (!file) return [];
  const bytes = Buffer.from(file[1]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const place = evidencePath(sha256);
  fs.mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
  fs.writeFileSync(place, bytes, { mode: 0o600 });
  const mediaType = file[0].endsWith('.csv') ? 'text/csv' : 'text/plain';
  return [{ sha256, size: bytes.byteLength, mediaType, storedAt: instant(addedAt) }];
}

/** The invented evidence of the plan, with its files on disk. */
export function fillEvidence(): void {
  fill(evidenceFiles, pieces.flatMap(storedFile));
  fill(
    evidence,
    pieces.map((piece) => ({
      id: evidenceIdOf(piece.ref, piece.title),
      actionId: actionIdOf(piece.ref),
      planId,
      kind: piece.file ? ('file' as const) : ('link' as const),
      title: piece.title,
      whatItShows: piece.shows,
      datedOn: piece.datedOn,
      expiresOn: piece.expiresOn ?? null,
      measureId: piece.measure ? measureIdOf(piece.measure) : null,
      fileSha256: storedFile(piece)[0]?.sha256 ?? null,
      fileName: piece.file?.[0] ?? null,
      url: piece.url ?? null,
      addedBy: personIdOf(piece.by),
      addedAt: instant(piece.addedAt),
    })),
  );
  fill(
    evidenceDecisions,
    pieces.flatMap(({ ref, title, decided }) =>
      decided
        ? [
            {
              id: seedId(`evidence decision ${ref} ${title}`),
              evidenceId: evidenceIdOf(ref, title),
              decision: decided.decision,
              reason: decided.reason ?? '',
              decidedBy: personIdOf('checker'),
              decidedAt: instant(decided.at),
            },
          ]
        : [],
    ),
  );
}
