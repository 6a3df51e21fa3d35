import { beforeEach, describe, expect, test } from 'vitest';
import { NotPossible } from '#domain/refusals.ts';
import { lastTold, refusesEveryOtherRole, told } from '../administration-testing.ts';
import { getInstallation } from '../reads/installation.ts';
import { standingApprovals } from '../reads/plan-content.ts';
import { approveTwice } from '../submission-testing.ts';
import { actorOf, freshDatabase, juneMoment } from '../testing.ts';
import { refusedWithoutTrace } from '../write-testing.ts';
import { changeMarking } from './marking.ts';

beforeEach(() => void freshDatabase());

const set = (marking: 'OFFICIAL' | 'OFFICIAL-SENSITIVE') => changeMarking(actorOf('administrator'), marking, juneMoment);

describe('the marking of the council’s papers', () => {
  refusesEveryOtherRole((actor) => changeMarking(actor, 'OFFICIAL-SENSITIVE', juneMoment));

  test('is OFFICIAL in the example, changed by an administrator, and told of', () => {
    expect(getInstallation().marking).toBe('OFFICIAL');
    set('OFFICIAL-SENSITIVE');
    expect(getInstallation().marking).toBe('OFFICIAL-SENSITIVE');
    expect(lastTold()).toMatchObject({
      event: 'marking-changed',
      content: { before: 'OFFICIAL', after: 'OFFICIAL-SENSITIVE' },
    });
  });

  test('is refused where it is so already', () => {
    refusedWithoutTrace(NotPossible, () => set('OFFICIAL'));
  });

  test('is content: approvals given to papers marked otherwise are void', () => {
    approveTwice();
    expect(standingApprovals(null)).toHaveLength(2);
    set('OFFICIAL-SENSITIVE');
    expect(standingApprovals(null)).toEqual([]);
    expect(told().filter(({ event }) => event === 'approval-voided')).toHaveLength(2);
  });
});
