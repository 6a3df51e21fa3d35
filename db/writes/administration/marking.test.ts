import { beforeEach, describe, expect, test } from 'vitest';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { standingApprovals } from '#db/reads/plans/plan-content.ts';
import { lastTold, refusesEveryOtherRole, told } from '#db/testing/administration.ts';
import { approveTwice } from '#db/testing/submissions.ts';
import { refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { changeMarking } from './marking.ts';

beforeEach(() => void freshDatabase());

const set = (marking: 'OFFICIAL' | 'OFFICIAL-SENSITIVE') =>
  changeMarking(actorOf('administrator'), marking, juneMoment);

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
