import { afterAll, describe, expect, it } from 'vitest';
import { closeReadingPool } from '#documents/read/reading-pool.ts';
import { type PrintedReading, runReadReport } from './read-report.ts';

afterAll(closeReadingPool);

const report = 'documents/read/fixtures/haringey-2023-ilacs.pdf';

describe('read-report', () => {
  it('prints one object for one file, with exactly the promised fields', async () => {
    const { printed, failures } = await runReadReport([report]);
    expect(failures).toEqual([]);
    const reading = printed as PrintedReading;
    expect(Object.keys(reading)).toEqual([
      'file',
      'kind',
      'authority',
      'inspectedFrom',
      'inspectedTo',
      'publishedOn',
      'judgements',
      'recommendations',
    ]);
    expect(reading).toMatchObject({ file: report, kind: 'ilacs', authority: 'Haringey', publishedOn: null });
    expect(reading.recommendations).toHaveLength(5);
    expect(Object.keys(reading.recommendations[0]!)).toEqual(['kind', 'ref', 'text', 'page']);
  });

  it('prints several in the order given, and says in one line which could not be read', async () => {
    const { printed, failures } = await runReadReport([report, 'package.json', 'no/such.pdf', report]);
    expect((printed as PrintedReading[]).map(({ file }) => file)).toEqual([report, report]);
    expect(failures).toEqual([
      'package.json: The file must be a PDF or a Word document (.docx).',
      'no/such.pdf: There is no such file.',
    ]);
  });

  it('reads several in one process, however many they are', async () => {
    closeReadingPool();
    await runReadReport([report, report, report, report]);
    const held = (globalThis as { seventyReadingPool?: { lanes: unknown[] } }).seventyReadingPool;
    expect(held?.lanes).toHaveLength(1);
  });
});
