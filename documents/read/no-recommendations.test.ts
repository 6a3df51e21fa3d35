import { describe, expect, it } from 'vitest';
import { page, paragraph, read, texts, title } from './fixtures/lined-pages.ts';

describe('what is no recommendation', () => {
  it.each([
    ['a sentence', ['There are no areas for priority action.']],
    ['a bullet', ['* There are no areas for priority action.']],
    ['a numbered item', ['18. There are no areas for priority or immediate action.']],
  ])('“there are none” as %s', async (_as, lines) => {
    const reading = await read(['# Areas for priority action', ...lines, '', '# Main findings', ...paragraph]);
    expect(reading.recommendations).toEqual([]);
    expect(reading.setAside).toMatchObject([{ why: 'none-stated' }]);
  });

  it('a narrative heading that only sounds like one', async () => {
    const lines = [
      '# What does the area partnership need to do better?',
      '* Leaders do not know enough.',
      '* Plans are late.',
    ];
    expect(await texts([...lines, '', '# Areas for improvement', '* The timeliness of plans.'])).toEqual([
      'The timeliness of plans.',
    ]);
  });

  it('a box with a case, wherever it stands in the list', async () => {
    const lines = [
      '# Areas for improvement',
      '* The first area.',
      '* The second area.',
      '',
      '## Case study: area for improvement',
      'A child waited too long for help.',
      '',
      '* The third area.',
      '',
      '# Next steps',
      'The partnership should respond.',
    ];
    const made = page([...title, ...paragraph, ...lines]);
    const top = made.put.find(({ text }) => text.startsWith('Case study'))!.y - 4;
    const bars = [
      { x: 65, y: top, width: 460, height: 0.5 },
      { x: 65, y: top + 38, width: 460, height: 0.5 },
      { x: 65, y: top, width: 0.5, height: 38 },
      { x: 525, y: top, width: 0.5, height: 38 },
    ];
    expect(await texts({ ...made, bars })).toEqual(['The first area.', 'The second area.', 'The third area.']);
  });

  it.each(['Strengths', 'Main findings', 'Early help strengths', 'Key strengths', 'The local authority’s strengths'])(
    'what follows under “%s”',
    async (heading) => {
      const lines = [
        '# What needs to improve?',
        '* The first area.',
        '',
        `## ${heading}`,
        '* A good thing.',
        '* Another good thing.',
      ];
      expect(await texts(lines)).toEqual(['The first area.']);
    },
  );

  it('numbered paragraphs after bullets, whatever their heading looks like', async () => {
    const lines = [
      '# What needs to improve?',
      '* The first area.',
      '* The second area.',
      '',
      '## Help and protection',
      '1. Children are seen.',
      '2. Plans are made.',
    ];
    expect(await texts(lines)).toEqual(['The first area.', 'The second area.']);
  });

  it('bullets under a smaller heading after a numbered list', async () => {
    const lines = [
      '# Recommendations',
      '1. Ensure that plans are timely.',
      '2. Improve supervision.',
      '',
      '## Summary for children',
      '* You are listened to.',
    ];
    expect(await texts(lines)).toEqual(['Ensure that plans are timely.', 'Improve supervision.']);
  });

  it('a paragraph that begins like a heading', async () => {
    const lines = [
      'Recommendations from audits are followed up by managers and seen through to their',
      'end in most teams, which was not so before.',
      '',
      '* A finding.',
      '* Another finding.',
    ];
    expect(await texts(lines)).toEqual([]);
  });

  it('bullets of the report’s text after a paragraph', async () => {
    const lines = [
      '# What needs to improve?',
      '* The first area.',
      '* The second area.',
      '',
      ...paragraph,
      '* A finding.',
      '* Another finding.',
    ];
    expect(await texts(lines)).toEqual(['The first area.', 'The second area.']);
  });
});
