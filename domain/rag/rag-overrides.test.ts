import { describe, expect, it } from 'vitest';
import { defaultOverrideEnd, overrideMissing, type RagOverride, shownRag } from './rag-overrides.ts';

const today = '2023-06-30';
const override: RagOverride = { rag: 'amber', reason: 'The post is filled from Monday', endsOn: '2023-07-11' };

describe('an override', () => {
  it('shows with its reason and never hides the computed colour', () => {
    expect(shownRag('red', [override], today)).toEqual({ rag: 'amber', computed: 'red', override });
  });

  it('counts on its last day and not the day after', () => {
    expect(shownRag('red', [override], '2023-07-11').rag).toBe('amber');
    expect(shownRag('red', [override], '2023-07-12')).toEqual({ rag: 'red', computed: 'red', override: null });
  });

  it('taken back does not count, and of several the last given does', () => {
    expect(shownRag('red', [{ ...override, endedOn: today }], today).override).toBeNull();
    expect(shownRag('red', [override, { ...override, rag: 'green' }], today).rag).toBe('green');
    expect(shownRag('red', [override, { ...override, rag: 'green', endsOn: '2023-06-29' }], today).rag).toBe('amber');
  });

  it('does not colour what is withdrawn, embedded or closed', () => {
    expect(shownRag('none', [override], today)).toEqual({ rag: 'none', computed: 'none', override: null });
    expect(shownRag('blue', [override], today).rag).toBe('blue');
    expect(shownRag('grey', [override], today).rag).toBe('amber');
  });

  it('ends with the next meeting of a panel where nobody says otherwise', () => {
    expect(defaultOverrideEnd(['2023-09-12', '2023-06-26', '2023-07-11'], today)).toBe('2023-07-11');
    expect(defaultOverrideEnd([today], today)).toBe(today);
    expect(defaultOverrideEnd(['2023-06-26'], today)).toBeNull();
  });

  it('needs a reason and an end that is not past', () => {
    expect(overrideMissing({ reason: ' ', endsOn: null }, today)).toEqual([
      'Give the reason: it stands wherever the colour shows.',
      'Give the day the override ends.',
    ]);
    expect(overrideMissing({ reason: 'Because', endsOn: '2023-06-29' }, today)).toEqual([
      'The override must end today or later.',
    ]);
    expect(overrideMissing({ reason: 'Because', endsOn: today }, today)).toEqual([]);
  });
});
