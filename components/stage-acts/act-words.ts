import type { StageAct } from '#domain/actions/stage-guards.ts';

type ActWords = {
  /** What it becomes, at the head of its line. */
  name: string;
  /** Who does it, and with what. */
  told: string;
  button: string;
};

/** Each act as people call it. The rules themselves are the domain's. */
export const actWords: Record<StageAct, ActWords> = {
  start: {
    name: 'In progress',
    told: 'Taken from an update that proposes it, once cleared.',
    button: 'Post an update',
  },
  deliver: {
    name: 'Delivered',
    told: 'Taken from an update that proposes it, once cleared.',
    button: 'Post an update',
  },
  verify: { name: 'Verified', told: 'A checker says what was sampled and found.', button: 'Verify' },
  'fail-verification': {
    name: 'Back to in progress',
    told: 'A checker says why it is not delivered. The deadline stays.',
    button: 'Fail verification',
  },
  'pass-re-check': {
    name: 'Re-check passed',
    told: 'A checker looks again and finds that it lasts.',
    button: 'Pass re-check',
  },
  'fail-re-check': {
    name: 'Back to in progress',
    told: 'A checker says why it did not last. The deadline stays; earlier verifications become void.',
    button: 'Fail re-check',
  },
  close: { name: 'Closed', told: 'The plan lead or director names the decision that closes it.', button: 'Close' },
  're-open': {
    name: 'Re-opened',
    told: 'The plan lead, director or a checker says why. The deadline stays.',
    button: 'Re-open',
  },
  withdraw: {
    name: 'Withdrawn',
    told: 'The plan lead or director says why. It is kept and can be restored.',
    button: 'Withdraw',
  },
  restore: {
    name: 'Restored',
    told: 'The plan lead or director says why. It returns to its stage before.',
    button: 'Restore',
  },
};
