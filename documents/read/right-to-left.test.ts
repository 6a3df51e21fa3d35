import { describe, expect, it } from 'vitest';
import { page, paragraph, title } from './fixtures/lined-pages.ts';
import { type Put, tinyPdf } from './fixtures/tiny-pdf.ts';
import { readReportBytes } from './read-report.ts';

/** As it stands on the page: the first letter at the right. */
const seen = (text: string) => [...text].toReversed().join('');
const hebrew = 'הדוח נכתב כאן מימין לשמאל, ואין בו רשימה.';
const line = (y: number, text: string): Put => ({ x: 150, y, text: seen(text), font: 'any' });

describe('a PDF written from right to left', () => {
  it('is refused in one clear sentence that says what to do', async () => {
    const put = Array.from({ length: 14 }, (_, at) => line(80 + at * 18, hebrew));
    await expect(readReportBytes(tinyPdf([{ put }]))).rejects.toMatchObject({
      code: 'right-to-left',
      message: expect.stringMatching(/from right to left.*Paste or type the text instead\.$/),
    });
  });

  it('in part gives those lines in the order they are read, and the English list as ever', async () => {
    const english = page([...title, ...paragraph, '# What needs to improve?', '* The timeliness of plans.']);
    const apart: Put[] = [
      { x: 150, y: 640, text: seen('מימין לשמאל.'), font: 'any' },
      { x: 236, y: 640, text: seen('נכתב כאן'), font: 'any' },
    ];
    const reading = await readReportBytes(tinyPdf([{ put: [...english.put, line(600, hebrew), ...apart] }]));
    const lines = reading.pages[0]!.lines.map(({ text }) => text);
    expect(lines).toContain(hebrew);
    expect(lines).toContain('נכתב כאן מימין לשמאל.');
    expect(reading.recommendations.map(({ text }) => text)).toEqual(['The timeliness of plans.']);
  });
});
