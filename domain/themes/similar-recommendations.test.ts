import { describe, expect, test } from 'vitest';
import { stemOf } from './similar-recommendations/words.ts';
import { similarRecommendations } from './similar-recommendations.ts';

/** The texts of Haringey that are held, as printed: 2018, the visit of 2019, 2023. */
const held: Record<string, string> = {
  '2018.1': 'Assessment of children’s needs when their circumstances change, in order to inform plans.',
  '2018.2':
    'Child-focused plans, particularly in the disabled children’s team, where the understanding of thresholds when risks escalate also needs to improve.',
  '2018.3':
    'Timely and effective permanence planning for all children in care, including effective challenge brought by independent reviewing officers.',
  '2018.4': 'Placement sufficiency for vulnerable adolescents.',
  '2018.5': 'The quality and timeliness of case recording, including the recording of management decision-making.',
  '2018.6': 'The quality of audits to inform practice and drive practice improvements.',
  '2018.7': 'The strategic partnership response to criminally exploited children.',
  '2018.8':
    'The offer and take-up of return home interviews and the subsequent use of intelligence to inform individual children’s plans and wider partnership activity.',
  '2018.9': 'Pathways to private fostering.',
  '2019.1': 'the recruitment and retention of permanent social workers and managers',
  '2019.2':
    'work to support and protect vulnerable adolescents who go missing, including those who are criminally and sexually exploited',
  '2019.3':
    'the quality and effectiveness of case management oversight and supervision by team managers in the assessment teams',
  '2019.4': 'the impact of audit and quality assurance arrangements.',
  '2023.1':
    'The effectiveness of permanence planning for children in care, including the challenge brought by independent reviewing officers.',
  '2023.2': 'The identification of and response to children in private fostering arrangements.',
  '2023.3': 'The provision and quality of life-story work at key developmental stages in children’s lives.',
  '2023.4': 'The quality of supervision in ensuring that plans for children make a positive impact.',
  '2023.5': 'The understanding and knowledge of frontline workers about adoption.',
};
const all = Object.entries(held).map(([id, text]) => ({ id, text }));
const of = (...years: string[]) => all.filter(({ id }) => years.some((year) => id.startsWith(year)));
const suggested = (year: string, ...before: string[]) =>
  similarRecommendations(of(year), of(...before), all).map(({ laterId, earlierId, shares }) => [
    `${laterId} from ${earlierId}`,
    shares.join(', '),
  ]);

describe('of what Haringey’s reports name', () => {
  test('permanence planning, private fostering and supervision of 2023 are suggested as named before, with what they share', () => {
    expect(suggested('2023', '2018', '2019')).toEqual([
      ['2023.1 from 2018.3', 'independent reviewing officers, challenge brought, permanence planning'],
      ['2023.2 from 2018.9', 'private fostering'],
      ['2023.4 from 2019.3', 'supervision'],
    ]);
  });

  test('two are suggested for the visit of 2019, of which a person keeps the audits and declines the other', () => {
    expect(suggested('2019', '2018')).toEqual([
      ['2019.4 from 2018.6', 'audit'],
      ['2019.2 from 2018.4', 'vulnerable adolescents'],
    ]);
  });

  test('the same words are as alike as can be, whichever words of every report stand between them', () => {
    const [first] = similarRecommendations(of('2023.1'), of('2018.3'), all);
    expect(first?.likeness).toBeCloseTo(1, 5);
  });
});

test('the same texts give the same suggestions, in whatever order they are held', () => {
  const turned = [...all].reverse();
  const likeness = (texts: typeof all) =>
    similarRecommendations(of('2023'), of('2018'), texts).map((each) => [each.laterId, each.likeness.toFixed(9)]);
  expect(likeness(turned)).toEqual(likeness(all));
});

test('nothing is suggested where nothing is held, or nothing is said', () => {
  expect(similarRecommendations([], of('2018'), all)).toEqual([]);
  expect(similarRecommendations([{ id: 'x', text: '' }], of('2018'), [...all, { id: 'x', text: '' }])).toEqual([]);
});

test.each([
  ['fostering', 'fostered'],
  ['exploited', 'exploitation'],
  ['audit', 'audits'],
  ['planning', 'plans'],
  ['placement', 'placements'],
  ['challenge', 'challenging'],
  ['recording', 'records'],
])('%s and %s are forms of one word', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test.each([
  ['private', 'privacy'],
  ['plan', 'place'],
])('%s and %s are not', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});
