import { describe, expect, it } from 'vitest';
import type { InspectionReading, ReadRecommendation } from '#domain/inspections/inspection-reports.ts';
import { type Draft, draftOf, kept, listed, listsToSend, nextOpen, stepped, stillOpen } from './drafting.ts';

const read = (text: string, more: Partial<ReadRecommendation> = {}): ReadRecommendation => ({
  kind: 'area-for-improvement',
  ref: null,
  text,
  page: 2,
  heading: 'What needs to improve?',
  group: null,
  body: null,
  priority: null,
  unsure: [],
  lines: [{ page: 2, line: 3 }],
  ...more,
});
const reading = (...recommendations: ReadRecommendation[]): InspectionReading => ({
  kind: 'ilacs',
  authority: 'Haringey',
  inspectedFrom: null,
  inspectedTo: null,
  publishedOn: null,
  judgements: [{ area: 'Overall effectiveness', grade: 'Good' }],
  recommendations,
  setAside: [],
  notes: [],
  pages: [],
});
const three = () => draftOf(reading(read('One.'), read('Two.'), read('Three.')));
const texts = (draft: Draft) => kept(draft).map((item) => item.text);
const keyOf = (draft: Draft, text: string) => draft.items.find((item) => item.text === text)?.key ?? '';

describe('the list of what was found', () => {
  it('is in the order of the report, what is unsure first, each with its number on the page', () => {
    const draft = draftOf(reading(read('One.'), read('Two', { unsure: ['no-full-stop'] }), read('Three.')));
    expect(listed(draft).map(({ number, text }) => [number, text])).toEqual([
      [2, 'Two'],
      [1, 'One.'],
      [3, 'Three.'],
    ]);
    expect(draft.current).toBe(keyOf(draft, 'Two'));
  });

  it('goes on to the next open item after each decision, and back to one that was passed over', () => {
    let draft = stepped(three(), { do: 'choose', key: keyOf(three(), 'Two.') });
    draft = stepped(draft, { do: 'confirm', key: keyOf(draft, 'Two.') });
    expect(draft.current).toBe(keyOf(draft, 'Three.'));
    draft = stepped(draft, { do: 'drop', key: keyOf(draft, 'Three.') });
    expect(draft.current).toBe(keyOf(draft, 'One.'));
    draft = stepped(draft, { do: 'confirm', key: keyOf(draft, 'One.') });
    expect(draft.current).toBeNull();
    expect(texts(draft)).toEqual(['One.', 'Two.']);
    expect(nextOpen(draft, keyOf(draft, 'One.'))).toBeNull();
  });

  it('takes back what was dropped', () => {
    const dropped = stepped(three(), { do: 'drop', key: keyOf(three(), 'Two.') });
    const back = stepped(dropped, { do: 'take-back', key: keyOf(dropped, 'Two.') });
    expect(texts(back)).toEqual(['One.', 'Two.', 'Three.']);
    expect(back.current).toBe(keyOf(back, 'Two.'));
  });

  it('confirms the rest at once, but not an item without words', () => {
    const draft = stepped(stepped(three(), { do: 'add', page: 4 }), { do: 'confirm-the-rest' });
    expect(stillOpen(draft).map((item) => [item.text, item.page])).toEqual([['', '4']]);
    expect(draft.current).toBe(stillOpen(draft)[0]?.key);
  });

  it('divides an item at the cursor and numbers the rest anew', () => {
    const draft = draftOf(reading(read('First half. Second half.'), read('Two.')));
    const split = stepped(draft, { do: 'split', key: keyOf(draft, 'First half. Second half.'), at: 11 });
    expect(split.items.map(({ number, text }) => [number, text])).toEqual([
      [1, 'First half.'],
      [2, 'Second half.'],
      [3, 'Two.'],
    ]);
    expect(new Set(split.items.map((item) => item.key)).size).toBe(3);
    expect(stepped(draft, { do: 'split', key: draft.items[0]?.key ?? '', at: 0 })).toBe(draft);
  });

  it('joins an item with the next one, marks and all', () => {
    const draft = stepped(three(), { do: 'join-next', key: keyOf(three(), 'Two.') });
    expect(texts(draft)).toEqual(['One.', 'Two.\nThree.']);
    expect(draft.items[1]?.lines).toHaveLength(2);
    expect(stepped(draft, { do: 'join-next', key: keyOf(draft, 'Two.\nThree.') })).toBe(draft);
  });

  it('puts what was added from the page where it stands in the report, of the kind of its neighbour', () => {
    const draft = draftOf(
      reading(
        read('One.', { kind: 'recommendation' }),
        read('Two.', { lines: [{ page: 3, line: 9 }], kind: 'recommendation' }),
      ),
    );
    const added = stepped(draft, { do: 'add', page: 3, text: 'Between.', lines: [{ page: 3, line: 4 }] });
    expect(added.items.map(({ number, text, kind }) => [number, text, kind])).toEqual([
      [1, 'One.', 'recommendation'],
      [2, 'Between.', 'recommendation'],
      [3, 'Two.', 'recommendation'],
    ]);
    expect(added.current).toBe(keyOf(added, 'Between.'));
  });

  it('takes in a list that was offered apart', () => {
    const draft = stepped(three(), { do: 'take-in', items: [read('Board one.'), read('Board two.')] });
    expect(draft.items.map((item) => item.number)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(draft.items.map((item) => item.key)).size).toBe(5);
  });
});

describe('what is sent', () => {
  it('is what was kept, in the order of the report, with the words as they stand', () => {
    let draft = stepped(three(), { do: 'drop', key: keyOf(three(), 'One.') });
    draft = stepped(draft, { do: 'change', key: keyOf(draft, 'Two.'), to: { text: 'Two, corrected.', ref: '7' } });
    expect(listsToSend(draft).recommendations).toEqual([
      {
        kind: 'area-for-improvement',
        ref: '7',
        text: 'Two, corrected.',
        page: 2,
        priority: 'standard',
        responsibleBody: '',
      },
      { kind: 'area-for-improvement', ref: '', text: 'Three.', page: 2, priority: 'standard', responsibleBody: '' },
    ]);
  });

  it('leaves an impossible page as typed, for the server to refuse in words', () => {
    const draft = stepped(three(), { do: 'change', key: keyOf(three(), 'One.'), to: { page: '2a' } });
    expect(listsToSend(draft).recommendations[0]?.page).toBe('2a');
    const none = stepped(draft, { do: 'change', key: keyOf(draft, 'One.'), to: { page: ' ' } });
    expect(listsToSend(none).recommendations[0]?.page).toBeNull();
  });

  it('leaves out judgements that were left empty', () => {
    const draft = stepped(draftOf(null), { do: 'add-judgement' });
    expect(listsToSend(draft).judgements).toEqual([]);
    const said = stepped(draft, { do: 'change-judgement', key: draft.judgements[0]?.key ?? '', to: { area: 'All' } });
    expect(listsToSend(said).judgements).toEqual([{ area: 'All', grade: '' }]);
    expect(stepped(said, { do: 'remove-judgement', key: said.judgements[0]?.key ?? '' }).judgements).toEqual([]);
  });
});
