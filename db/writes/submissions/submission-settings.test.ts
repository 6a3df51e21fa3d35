import { beforeEach, describe, expect, test } from 'vitest';
import { getSubmissionSettings, minorAmendmentsDelegated } from '#db/reads/submissions/sealing.ts';
import { lastTold, refusesEveryOtherRole } from '#db/testing/administration.ts';
import { answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { delegateMinorAmendments } from './submission-settings.ts';

beforeEach(() => void freshDatabase());

const set = (delegated: boolean) => delegateMinorAmendments(actorOf('administrator'), delegated, juneMoment);

describe('leaving minor amendments to the director', () => {
  refusesEveryOtherRole((actor) => delegateMinorAmendments(actor, true, juneMoment));

  test('is off in a new installation, turned on and off by an administrator, and told of', () => {
    expect(minorAmendmentsDelegated()).toBe(false);
    set(true);
    expect(getSubmissionSettings(actorOf('administrator'))).toEqual({ minorAmendmentsDelegated: true });
    expect(lastTold()).toMatchObject({ event: 'minor-amendments-delegated' });
    set(false);
    expect(lastTold()).toMatchObject({ event: 'minor-amendments-no-longer-delegated' });
    expect(minorAmendmentsDelegated()).toBe(false);
  });

  test('is refused where it is set so already', () => {
    refusedWithoutTrace(NotPossible, () => set(false));
  });

  test('is shown to an administrator only', () => {
    expect(answerTo(() => getSubmissionSettings(actorOf('director')))).toBe('not allowed');
  });
});
