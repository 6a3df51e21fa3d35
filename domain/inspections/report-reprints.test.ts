import { describe, expect, it } from 'vitest';
import type { InspectionReading, ReadRecommendation } from './inspection-reports.ts';
import { type HeldReport, reprintOf, unansweredReprint } from './report-reprints.ts';

const supervision = 'The quality of supervision in ensuring that plans for children make a positive impact.';
const lifeStory = 'The provision and quality of life-story work at key developmental stages in children’s lives.';
const adoption = 'The understanding and knowledge of frontline workers about adoption.';
const housing = 'The support that care leavers receive with finding a home of their own.';

const held: HeldReport = {
  id: 'held',
  title: 'ILACS inspection 2023',
  kind: 'ilacs',
  authority: 'Wetherby Moor',
  inspectedFrom: '2023-02-13',
  inspectedTo: '2023-02-24',
  publishedOn: '2023-04-04',
  judgements: [{ area: 'Overall effectiveness', grade: 'Good' }],
  recommendations: [supervision, lifeStory, adoption],
};

const item = (text: string): ReadRecommendation => ({
  kind: 'area-for-improvement',
  ref: null,
  text,
  page: 2,
  heading: 'What needs to improve?',
  group: null,
  body: null,
  priority: null,
  unsure: [],
  lines: [],
});
const read = (texts: readonly string[], more: Partial<InspectionReading> = {}): InspectionReading => {
  const { id: _id, title: _title, ...facts } = held;
  return {
    ...facts,
    judgements: [...held.judgements],
    recommendations: texts.map(item),
    setAside: [],
    notes: [],
    pages: [],
    ...more,
  };
};
const elsewhere = { authority: 'Gloucestershire', inspectedFrom: '2019-01-07', inspectedTo: '2019-01-11' };

describe('a report is like one that is held', () => {
  it('when authority and kind are the same and the days overlap, whatever it says', () => {
    const days = { inspectedFrom: '2023-02-24', inspectedTo: null };
    expect(reprintOf(read([housing], days), [held])?.id).toBe('held');
    expect(reprintOf(read([housing], { ...days, authority: 'London Borough of Wetherby Moor' }), [held])?.id).toBe(
      'held',
    );
  });

  it('when most of its words are the same, though no date was found', () => {
    const unknown = { authority: null, inspectedFrom: null, inspectedTo: null };
    expect(reprintOf(read([supervision, `${lifeStory} And more.`, adoption], unknown), [held])?.id).toBe('held');
  });

  it('not when another authority, another kind or another time says something else', () => {
    expect(reprintOf(read([housing], elsewhere), [{ ...held, authority: 'South Gloucestershire' }])).toBeNull();
    expect(reprintOf(read([housing], { kind: 'jtai' }), [held])).toBeNull();
    expect(reprintOf(read([housing], { inspectedFrom: '2024-02-13', inspectedTo: '2024-02-24' }), [held])).toBeNull();
    expect(reprintOf(read([housing], { authority: 'South Wetherby Moor' }), [held])).toBeNull();
    expect(reprintOf(read([housing], { inspectedFrom: null, inspectedTo: null }), [held])).toBeNull();
    expect(reprintOf(read([]), [])).toBeNull();
  });
});

describe('the differences of a reprint', () => {
  it('are what was added, changed or is gone; the rest is counted', () => {
    const later = supervision.replace('positive', 'lasting');
    expect(reprintOf(read([housing, later, adoption]), [held])).toEqual({
      id: 'held',
      title: 'ILACS inspection 2023',
      same: 1,
      differences: [
        { change: 'added', label: null, before: '', after: housing },
        { change: 'changed', label: null, before: supervision, after: later },
        { change: 'gone', label: null, before: lifeStory, after: '' },
      ],
    });
  });

  it('are none for another order, another line break', () => {
    const reset = [adoption, lifeStory.replaceAll(' ', '\n'), supervision];
    expect(reprintOf(read(reset), [held])).toMatchObject({ same: 3, differences: [] });
  });

  it('name a date or a grade that is another now, but no fact that was not found', () => {
    const judgements = [{ area: 'Overall effectiveness', grade: 'Requires improvement to be good' }];
    const changed = reprintOf(read([...held.recommendations], { judgements, publishedOn: '2023-05-09' }), [held]);
    expect(changed?.differences).toEqual([
      { change: 'changed', label: 'Published', before: '4 April 2023', after: '9 May 2023' },
      { change: 'changed', label: 'Overall effectiveness', before: 'Good', after: 'Requires improvement to be good' },
    ]);
    const unread = reprintOf(read([...held.recommendations], { judgements: [], publishedOn: null }), [held]);
    expect(unread?.differences).toEqual([]);
  });

  it('pair each text once, the most alike first', () => {
    const twice = [supervision, supervision.replace('positive ', '')];
    const found = reprintOf(read(twice), [{ ...held, recommendations: [supervision] }]);
    expect(found?.differences).toEqual([{ change: 'added', label: null, before: '', after: twice[1] }]);
  });
});

it('what looks like a reprint is not kept without a word on what it is', () => {
  expect(unansweredReprint(read([housing]), [held])).toEqual({
    field: 'reprint',
    words:
      'This looks like a reprint of “ILACS inspection 2023”, which is held. Say whether it is another inspection or a corrected reprint',
  });
  expect(unansweredReprint(read([housing], elsewhere), [held])).toBeNull();
});
