import { describe, expect, it } from 'vitest';
import { agreedDeadline, type DeadlineChange } from './rag-facts.ts';

const asked = (newDeadlineOn: string): DeadlineChange => ({ newDeadlineOn, decision: 'pending', decidedAt: null });
const granted = (newDeadlineOn: string, decidedAt: string): DeadlineChange => ({
  newDeadlineOn,
  decision: 'granted',
  decidedAt,
});

describe('the agreed deadline', () => {
  it('is the original one until a change is granted', () => {
    expect(agreedDeadline('2023-07-31', [])).toBe('2023-07-31');
    expect(agreedDeadline('2023-07-31', [asked('2023-10-31')])).toBe('2023-07-31');
    const declined: DeadlineChange = {
      newDeadlineOn: '2023-10-31',
      decision: 'declined',
      decidedAt: '2023-06-14T09:00:00Z',
    };
    expect(agreedDeadline('2023-07-31', [declined])).toBe('2023-07-31');
  });

  it('is the last one granted, whatever was asked for since and in whatever order they are listed', () => {
    const first = granted('2023-09-29', '2023-06-14T09:00:00Z');
    const second = granted('2023-08-31', '2023-06-20T09:00:00Z');
    expect(agreedDeadline('2023-07-31', [first, second, asked('2023-12-29')])).toBe('2023-08-31');
    expect(agreedDeadline('2023-07-31', [second, first])).toBe('2023-08-31');
  });

  it('may be missing in a draft', () => {
    expect(agreedDeadline(null, [])).toBeNull();
  });
});
