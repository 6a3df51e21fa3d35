import { describe, expect, it } from 'vitest';
import { page, paragraph, read, texts, title } from './fixtures/lined-pages.ts';
import type { Put, TinyPage } from './fixtures/tiny-pdf.ts';

describe('what belongs to one item', () => {
  it('dashes under a bullet, in reading order', async () => {
    const lines = [
      '# What needs to improve?',
      '* The quality of plans, in particular:',
      '- their timeliness',
      '- their aims.',
      '* The second area.',
    ];
    expect(await texts(lines)).toEqual([
      'The quality of plans, in particular:\n• their timeliness\n• their aims.',
      'The second area.',
    ]);
  });

  it('a wrapped line that begins like a numbered one', async () => {
    const put: Put[] = [
      ...page([...title, ...paragraph, '# Recommendations']).put,
      { x: 71, y: 250, text: '7.' },
      { x: 99, y: 250, text: 'Ensure that 1) plans are timely and' },
      { x: 99, y: 265, text: '2) plans are shared with families.' },
      { x: 71, y: 290, text: '8.' },
      { x: 99, y: 290, text: 'Improve supervision.' },
    ];
    const reading = await read({ put });
    expect(reading.recommendations.map(({ ref, text }) => [ref, text])).toEqual([
      ['7', 'Ensure that 1) plans are timely and 2) plans are shared with families.'],
      ['8', 'Improve supervision.'],
    ]);
  });

  it('a wrapped line that begins with a dash of the sentence', async () => {
    const put: Put[] = [
      ...page([...title, ...paragraph, '# What needs to improve?']).put,
      { x: 71, y: 250, text: 'n', font: 'symbol' },
      { x: 89, y: 250, text: 'The response to children who go missing from home' },
      { x: 89, y: 265, text: '– and what is learned from it.' },
    ];
    expect((await read({ put })).recommendations.map(({ text }) => text)).toEqual([
      'The response to children who go missing from home – and what is learned from it.',
    ]);
  });

  it.each(['progress of children in care', 'findings of audits', 'Strengths-based practice', 'areas for improvement'])(
    'a last line “%s” that could be a heading elsewhere',
    async (words) => {
      const put: Put[] = [
        ...page([...title, ...paragraph, '# What needs to improve']).put,
        { x: 71, y: 250, text: 'n', font: 'symbol' },
        { x: 89, y: 250, text: 'the way in which leaders and all of their partners come to know the' },
        { x: 89, y: 265, text: words },
        { x: 71, y: 290, text: 'n', font: 'symbol' },
        { x: 89, y: 290, text: 'the timeliness of plans' },
      ];
      expect((await read({ put })).recommendations.map(({ text }) => text)).toEqual([
        `the way in which leaders and all of their partners come to know the ${words}`,
        'the timeliness of plans',
      ]);
    },
  );

  it('the words after a page break with a foot between', async () => {
    const first = page([...title, ...paragraph, '# What needs to improve?', '* The timeliness of plans and the']);
    const foot = { x: 71, y: 800, text: 'Inspection of Wetherby Moor, 13 to 24 February 2023', size: 8 };
    const second: TinyPage = { put: [{ x: 89, y: 80, text: 'way in which they are shared.' }, foot] };
    expect(await texts({ put: [...first.put, foot] }, second)).toEqual([
      'The timeliness of plans and the way in which they are shared.',
    ]);
  });
});

describe('what counts', () => {
  it('two identical items, both', async () => {
    expect(await texts(['# Areas for improvement', '* The same.', '* The same.'])).toEqual(['The same.', 'The same.']);
  });

  it('priority bullets set deeper than the others', async () => {
    const reading = await read([
      '# Area for priority action',
      '> The urgent one.',
      '> Another.',
      '',
      '# What needs to improve?',
      '* The other one.',
    ]);
    expect(reading.recommendations.map(({ kind, text }) => [kind, text])).toEqual([
      ['area-for-priority-action', 'The urgent one.'],
      ['area-for-priority-action', 'Another.'],
      ['area-for-improvement', 'The other one.'],
    ]);
  });

  it('items whose bullets are not in the text, each marked for a person to see', async () => {
    const lines = [
      '# What needs to improve?',
      '   The timeliness of plans for children in need and for those who have been',
      '   looked after for long.',
      '   The supervision of staff by their managers, and what is written down of it and',
      '   shared.',
      '',
      '# Main findings',
      ...paragraph,
    ];
    const reading = await read(lines);
    expect(reading.recommendations.map(({ text }) => text)).toEqual([
      'The timeliness of plans for children in need and for those who have been looked after for long.',
      'The supervision of staff by their managers, and what is written down of it and shared.',
    ]);
    expect(reading.recommendations.every(({ unsure }) => unsure.includes('list-without-marks'))).toBe(true);
  });

  it('groups by how soon: they neither join an item nor end the list', async () => {
    const reading = await read([
      '# Areas for improvement',
      'In order to improve services the local authority should:',
      '',
      '## Immediately:',
      '* Do the first thing.',
      '',
      '## Within three months:',
      '* Do the second thing.',
      '* Do the third thing.',
      '',
      '# Capacity to improve',
      ...paragraph,
    ]);
    expect(reading.recommendations.map(({ group, priority, text }) => [group, priority, text])).toEqual([
      ['Immediately:', 'priority-and-immediate', 'Do the first thing.'],
      ['Within three months:', null, 'Do the second thing.'],
      ['Within three months:', null, 'Do the third thing.'],
    ]);
  });

  it('items of a list announced by a sentence, where the framework’s letters have no heading for it', async () => {
    const lines = [
      'The local area must explain how it will tackle the following areas of significant weakness:',
      '* the fractured relationships with parents',
      '* the quality of the local offer.',
      '',
      'Yours sincerely',
    ];
    const reading = await read(lines);
    expect(reading.recommendations.map(({ kind, text }) => [kind, text])).toEqual([
      ['area-for-priority-action', 'the fractured relationships with parents'],
      ['area-for-priority-action', 'the quality of the local offer.'],
    ]);
  });

  it('a word divided at a line’s end, with its hyphen, and marked for a person to see', async () => {
    const put: Put[] = [
      ...page([...title, ...paragraph, '# What needs to improve?']).put,
      { x: 71, y: 250, text: 'n', font: 'symbol' },
      { x: 89, y: 250, text: 'Support for 16- and 17-year-olds and multi-' },
      { x: 89, y: 265, text: 'agency decision-making about them.' },
    ];
    const [item] = (await read({ put })).recommendations;
    expect(item!.text).toBe('Support for 16- and 17-year-olds and multi-agency decision-making about them.');
    expect(item!.unsure).toEqual(['joined-hyphen']);
  });

  it('an item without a full stop, marked for a person to see', async () => {
    const reading = await read(['# What needs to improve?', '* the timeliness of plans', '* the quality of plans.']);
    expect(reading.recommendations.map(({ unsure }) => unsure)).toEqual([['no-full-stop'], []]);
  });
});

describe('tables', () => {
  it('with one cell for who must act beside several areas', async () => {
    const made = page([...title, ...paragraph, '# Areas for priority action']);
    const put: Put[] = [
      ...made.put,
      { x: 62, y: 300, text: 'Wetherby Moor' },
      { x: 62, y: 315, text: 'Council' },
      { x: 224, y: 300, text: 'Leaders must act on plans.' },
      { x: 224, y: 330, text: 'Leaders must act on waiting times.' },
      { x: 62, y: 360, text: 'NHS Somewhere' },
      { x: 224, y: 360, text: 'Leaders must act on therapies.' },
    ];
    const line = (x: number, y: number, width: number, height = 0.5) => ({ x, y, width, height });
    const bars = [
      line(57, 298, 475),
      line(218, 328, 314),
      line(57, 358, 475),
      line(57, 388, 475),
      line(57, 298, 0.5, 90),
      line(218, 298, 0.5, 90),
      line(532, 298, 0.5, 90),
    ];
    const reading = await read({ put, bars });
    const { lines: shown, order } = reading.pages[0]!;
    expect(order.map((at) => shown[at]!.text).slice(-6)).toEqual([
      'Wetherby Moor',
      'Council',
      'Leaders must act on plans.',
      'Leaders must act on waiting times.',
      'NHS Somewhere',
      'Leaders must act on therapies.',
    ]);
    expect(reading.recommendations.map(({ body, text }) => [body, text])).toEqual([
      ['Wetherby Moor Council', 'Leaders must act on plans.'],
      ['Wetherby Moor Council', 'Leaders must act on waiting times.'],
      ['NHS Somewhere', 'Leaders must act on therapies.'],
    ]);
  });
});

describe('pages that lie on their side or are drawn twice', () => {
  const lines = ['# What needs to improve?', '* The first area.', '* The second area.'];
  it('a turned page is read upright', async () => {
    const upright = page([...title, ...paragraph, ...lines]);
    for (const rotate of [90, 180, 270])
      expect(await texts({ ...upright, rotate }), String(rotate)).toEqual(['The first area.', 'The second area.']);
  });

  it('a symbol font’s bullet is shown as a bullet, whatever letter lies on its key', async () => {
    const reading = await read(lines);
    expect(reading.pages[0]!.lines.map(({ text }) => text)).toContain('• The first area.');
  });

  it('letters drawn twice to look bold count once', async () => {
    const once = page([...title, ...paragraph, ...lines]);
    const twice = { put: once.put.flatMap((put) => [put, { ...put, x: put.x + 0.4 }]) };
    expect(await texts(twice)).toEqual(['The first area.', 'The second area.']);
  });
});
