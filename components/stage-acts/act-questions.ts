import { dateIn } from '#components/sending/form-dates.ts';
import type { PersonsAct } from '#domain/actions/stage-verbs.ts';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
const reason = (form: FormData) => ({ reason: text(form, 'reason') });

type Question = {
  title: string;
  lead: string;
  /** Under `/api/actions/[actionId]/`. */
  address: string;
  button: string;
  bodyOf: (form: FormData) => object;
};

/** Each act's own page: what is asked, and where the answer goes. */
export const actQuestions: Record<PersonsAct, Question> = {
  verify: {
    title: 'Verify that it is delivered',
    lead: 'Say what you looked at, so that somebody else could look at the same.',
    address: 'verification',
    button: 'Verify',
    bodyOf: (form) => ({
      sampled: text(form, 'sampled'),
      found: text(form, 'found'),
      reCheckMonths: form.getAll('reCheckMonths').map(Number),
    }),
  },
  'fail-verification': {
    title: 'Fail the verification',
    lead: 'The action goes back to in progress and counts as re-opened. Its deadline stays, so it may be red at once.',
    address: 'failed-verification',
    button: 'Fail verification',
    bodyOf: reason,
  },
  'pass-re-check': {
    title: 'Pass the re-check',
    lead: 'What was verified still holds.',
    address: 'passed-re-check',
    button: 'Pass re-check',
    bodyOf: (form) => ({ note: text(form, 'note') }),
  },
  'fail-re-check': {
    title: 'Fail the re-check',
    lead: 'The action goes back to in progress. Earlier verifications are kept and become void. Its deadline stays.',
    address: 'failed-re-check',
    button: 'Fail re-check',
    bodyOf: reason,
  },
  close: {
    title: 'Close the action',
    lead: 'Name the decision or meeting that closes it.',
    address: 'closing',
    button: 'Close the action',
    bodyOf: (form) => ({ decision: text(form, 'decision'), decidedOn: dateIn(form, 'decidedOn') ?? '' }),
  },
  're-open': {
    title: 'Re-open the action',
    lead: 'It goes back to in progress. Its deadline stays, so it may be red at once.',
    address: 're-opening',
    button: 'Re-open',
    bodyOf: reason,
  },
  withdraw: {
    title: 'Withdraw the action',
    lead: 'It stays in the plan as withdrawn, with the reason, and can be restored.',
    address: 'withdrawal',
    button: 'Withdraw the action',
    bodyOf: (form) => ({
      ...reason(form),
      confirmedLeftWithoutAction: form.getAll('confirmedLeftWithoutAction').map(String),
    }),
  },
  restore: {
    title: 'Restore the action',
    lead: 'It returns to the stage it was withdrawn from.',
    address: 'restoring',
    button: 'Restore the action',
    bodyOf: reason,
  },
};
