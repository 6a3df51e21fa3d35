import { timesLarger } from './documents.ts';
import { kilobytes, megabytes, milliseconds, perSecond, timesWorse } from './figures.ts';
import type { Held } from './loop-held.ts';
import type { Measured } from './measure.ts';
import type { Line } from './table.ts';

const notTold = 'not told by this system';
const sameBytes = 'a bare Node server sending the same bytes';

function time(what: string, seventy: number, limit: number, limitIs: string, aim?: string): Line {
  const ratio = timesWorse(seventy, limit, 'is-worse');
  return { what, seventy: milliseconds(seventy), limit: milliseconds(limit), limitIs, ratio, ...(aim ? { aim } : {}) };
}

function rate(what: string, seventy: number, limit: number, limitIs: string, aim?: string): Line {
  const ratio = timesWorse(seventy, limit, 'is-better');
  return { what, seventy: perSecond(seventy), limit: perSecond(limit), limitIs, ratio, ...(aim ? { aim } : {}) };
}

function memory(what: string, seventy: number | null, limit: number | null): Line {
  if (seventy === null || limit === null) return { what, seventy: notTold };
  const ratio = timesWorse(seventy, limit, 'is-worse');
  return { what, seventy: megabytes(seventy), limit: megabytes(limit), limitIs: 'the bare Node server', ratio };
}

function processor(what: string, seventy: number | null, limit: number | null): Line {
  return seventy === null || limit === null ? { what, seventy: notTold } : time(what, seventy, limit, sameBytes);
}

/** Each form of 120 actions beside the same plan as JSON, and of 2,400 beside twenty times 120. */
function documentLines({ documents, largeDocuments }: Measured, bareJson: number): Line[] {
  const json = documents.find(({ name }) => name === 'JSON')?.ms ?? 0;
  const small = documents.map(({ name, ms, bytes }) => {
    const what = `${name}, 120 actions, ${kilobytes(bytes)}`;
    const aim = name.startsWith('PDF') ? '≤ 250 ms' : undefined;
    return name === 'JSON' ? time(what, ms, bareJson, sameBytes) : time(what, ms, json, 'the same plan as JSON', aim);
  });
  const large = largeDocuments.map(({ name, ms, bytes, small: one, memory: held }) => {
    const kept = held === null ? '' : `, ${megabytes(held)} held`;
    return time(
      `${name}, 2,400 actions, ${megabytes(bytes)}${kept}`,
      ms,
      one * timesLarger,
      'twenty times 120 actions',
    );
  });
  return [...small, ...large];
}

/** Two versions item by item, and what came of it as Word. */
function comparingLines({ actions, changes, ms, bareMs, wordMs }: Measured['compared']): Line[] {
  const counted = `${actions.toLocaleString('en-GB')} actions, ${changes} changes`;
  return [
    time(`Comparing two versions, ${counted}`, ms, bareMs, 'telling from their texts that they differ'),
    { what: 'The comparison as Word', seventy: milliseconds(wordMs), limitIs: 'in the writing process' },
  ];
}

/** Approving over HTTP, to the answer; sealing to the end of its job. */
function sealingLines({ actions, ms, bareMs, approveMs, bytes }: Measured['sealed']): Line[] {
  return [
    time(`Sealing ${actions} actions, six forms, ${megabytes(bytes)}`, ms, bareMs, 'writing the six documents alone'),
    { what: `Approving ${actions} actions, checked before`, seventy: milliseconds(approveMs) },
  ];
}

/** Reading and judging every action there is, and the rules alone. */
function colourLines({ actions, ms, bareMs, rulesMs }: Measured['coloured']): Line[] {
  const counted = `Colours of ${actions.toLocaleString('en-GB')} actions`;
  return [
    time(`${counted}, read and judged`, ms, bareMs, 'prepared queries for their rows'),
    { what: `${counted}, the rules alone`, seventy: milliseconds(rulesMs), limitIs: 'no rows read' },
  ];
}

/** What runs beside the requests, and the longest that one would have had to wait for it; an idle loop tells the machine's part. */
function heldLine(what: string, { ms, delayMs, idleMs }: Omit<Held<unknown>, 'result'>): Line {
  const limitIs = `the loop held ${milliseconds(delayMs)} at most, an idle one ${milliseconds(idleMs)}`;
  return { what, seventy: milliseconds(ms), limitIs, aim: 'a request waits ≤ 50 ms' };
}

function jobLines({ jobs }: Measured): Line[] {
  const { mailPerSecond, barePerSecond, received, reminded, largePlan } = jobs;
  return [
    rate('Mail out of the outbox', mailPerSecond, barePerSecond, 'the same conversations without one'),
    {
      what: 'Messages queued and received once',
      seventy: `1,000 and ${received.toLocaleString('en-GB')}`,
      aim: 'none lost',
    },
    heldLine('Asking for and reminding of 2,400 actions', reminded),
    ...largePlan.map((measured) => heldLine(measured.what, measured)),
  ];
}

/** A report to a panel over the large plan, from its facts to the frozen bytes. */
function reportLines({
  items,
  factsMs,
  composeMs,
  wordMs,
  pdfMs,
  signed,
  frozen,
}: Measured['jobs']['panelReport']): Line[] {
  const counted = `${items.toLocaleString('en-GB')} items`;
  return [
    { what: `A panel report of ${counted}: its facts`, seventy: milliseconds(factsMs), limitIs: 'read and compared' },
    { what: 'The same, composed', seventy: milliseconds(composeMs), limitIs: 'from those facts' },
    { what: 'The same as Word', seventy: milliseconds(wordMs), limitIs: 'in the writing process' },
    { what: 'The same as PDF', seventy: milliseconds(pdfMs), limitIs: 'in the writing process' },
    heldLine('The same read, cleared and approved', signed),
    heldLine('The same frozen as a job, four forms', frozen),
  ];
}

/** The files of evidence into one zip, and how little of them is in memory at once. */
function packLine({ files, ms, bareMs, held }: Measured['packed']): Line {
  const what = `Pack of ${files} files of 1 MB, ${megabytes(held)} held`;
  return time(what, ms, bareMs, 'the same files joined to one and flushed');
}

/** What was measured, a line each, in the order of the issue that asks for it. */
export function linesOf(measured: Measured): Line[] {
  const { plan, overview, director, updates, report, weight, statements, database, http, evidence } = measured;
  const [barePlan, bareOverview, bareJson] = http.paces;
  if (!barePlan || !bareOverview || !bareJson) throw new Error('The bare server was not measured.');
  return [
    time('Plan page, 120 actions, p50', plan.p50, database.planMs, 'prepared queries for its rows', '≤ 15 ms'),
    time('Plan page, p50 again', plan.p50, barePlan.p50, sameBytes),
    time('Plan page, p95', plan.p95, barePlan.p95, sameBytes),
    rate('Plan page, 16 at once', plan.perSecond, barePlan.perSecond, sameBytes, '≥ 300/s'),
    processor('Plan page, processor time', plan.processorMs, barePlan.processorMs),
    time('Overview of 20 plans, p50', overview.p50, database.overviewMs, 'a prepared query for its rows'),
    rate('Overview, 16 at once', overview.perSecond, bareOverview.perSecond, sameBytes),
    time('The plan on a page, 120 actions, p50', director.p50, plan.p50, 'the plan page of the same plan'),
    rate('The plan on a page, 16 at once', director.perSecond, plan.perSecond, 'the plan page of the same plan'),
    time('One update, p50', updates.p50, database.commitMs, 'one row committed to the disk'),
    rate('Updates, 16 writers', updates.perSecond, database.commitsPerSecond, 'one row after another', '≥ 1,000/s'),
    { what: 'Updates acknowledged and kept', seventy: `${updates.acknowledged} and ${updates.kept}`, aim: 'none lost' },
    ...documentLines(measured, bareJson.p50),
    ...colourLines(measured.coloured),
    ...sealingLines(measured.sealed),
    ...comparingLines(measured.compared),
    ...jobLines(measured),
    time(
      `Evidence of ${evidence.megabytes} MB, kept on disk`,
      evidence.ms,
      evidence.bareMs,
      'the same bytes hashed and flushed to a file',
    ),
    ...reportLines(measured.jobs.panelReport),
    packLine(measured.packed),
    time('Reading a report', report.ms, report.bareMs, 'the PDF library taking out its text'),
    rate('Reports read, two at once', report.perSecond, 1000 / report.bareMs, 'the PDF library, one after another'),
    {
      what: `Reading ${report.long.pages} pages`,
      seventy: milliseconds(report.long.ms),
      limitIs: report.long.real ? 'a real report' : 'a made-up report',
      aim: '≤ 500 ms',
    },
    {
      what: 'Reading the slowest kind',
      seventy: milliseconds(report.slowest.ms),
      limitIs: `of ${report.kinds} kinds: ${report.slowest.kind}`,
    },
    { what: 'Reading the first report', seventy: milliseconds(report.firstMs), limitIs: 'its process starts' },
    memory('Memory, idle', measured.memory.idle, http.idle),
    memory('Memory, most under load', measured.memory.underLoad, http.underLoad),
    { what: 'Server ready after', seventy: milliseconds(measured.startMs) },
    {
      what: 'Plan page, HTML compressed',
      seventy: kilobytes(weight.html),
      limitIs: `${kilobytes(weight.htmlUnpacked)} unpacked`,
    },
    {
      what: 'Plan page, JavaScript compressed',
      seventy: kilobytes(weight.scripts),
      limitIs: `${weight.files} files`,
      aim: '≤ 180 kB',
    },
    {
      what: 'SQL statements, 12 and 120 actions',
      seventy: `${statements.small} and ${statements.large}`,
      aim: 'the same',
    },
  ];
}
