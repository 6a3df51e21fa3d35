import { contentHashOf } from '#db/reads/plans/plan-content.ts';
import { composeVersion } from '#db/reads/submissions/sealing.ts';
import { figuresRecordedAt, livedFigures } from '#db/seed/december-2023/figures.ts';
import { exampleCommentIdOf } from '#db/seed/haringey-consultation.ts';
import { measureIdOf, planMeasures } from '#db/seed/haringey-measures.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { personIdOf, postIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { recordMeasurePoint } from '#db/writes/measures/measure-points.ts';
import { setAway } from '#db/writes/people/absences.ts';
import { disablePerson } from '#db/writes/people/people.ts';
import { endPostHolding, placeInPost } from '#db/writes/people/post-holdings.ts';
import { answerComment } from '#db/writes/submissions/draft-comments.ts';
import { approveSubmission } from '#db/writes/submissions/plan-approvals.ts';
import { recordOfstedAnswer, recordSending } from '#db/writes/submissions/plan-sendings.ts';
import { sealPlan } from '#db/writes/submissions/plan-versions.ts';
import { recordPublication } from '#db/writes/submissions/publications.ts';
import { changeReporting } from '#db/writes/updates/update-requests.ts';
import { renderSealedFiles } from '#documents/sealed-files.ts';
import { defaultReporting } from '#domain/updates/update-requests.ts';
import type { Act } from './act.ts';

/** Owners are asked from July on: until then the plan lead asked by hand, and the example holds what they answered. */
const asking: Act[] = [
  {
    at: '2023-06-30T15:00',
    by: 'plan-lead',
    run: (actor, moment) => changeReporting(actor, planId, { ...defaultReporting, cycle: 'off' }, 0, moment),
  },
  {
    at: '2023-07-04T15:30',
    by: 'plan-lead',
    run: (actor, moment) => changeReporting(actor, planId, defaultReporting, 1, moment),
  },
];

/** Approved twice and sealed on 13 July, sent on the 14th: two working days before it is due. */
function submission(): Act[] {
  let versionId = '';
  let sendingId = '';
  return [
    {
      at: '2023-07-05T10:10',
      by: 'plan-lead',
      run: (actor, moment) => {
        const reason =
          'The template now asks for the date by which it will be held, and why it could not be held before.';
        const input = { decision: 'accepted' as const, reason, confirmed: true };
        return answerComment(actor, exampleCommentIdOf('member'), input, moment);
      },
    },
    {
      at: '2023-07-13T07:40',
      by: 'director',
      run: (actor, moment) => {
        const input = { capacity: 'director' as const, contentHash: contentHashOf(planId, moment) };
        return approveSubmission(actor, planId, input, moment);
      },
    },
    {
      at: '2023-07-13T11:15',
      by: 'lead-member',
      run: (actor, moment) => {
        const input = { capacity: 'lead-member' as const, contentHash: contentHashOf(planId, moment) };
        return approveSubmission(actor, planId, input, moment);
      },
    },
    {
      at: '2023-07-13T13:00',
      by: 'plan-lead',
      run: async (actor, moment) => {
        const input = { contentHash: contentHashOf(planId, moment), why: '', minor: false };
        const composed = composeVersion(actor, planId, input, moment);
        const files = await renderSealedFiles(composed.document);
        versionId = sealPlan(actor, planId, input, composed, files, moment).id;
      },
    },
    {
      at: '2023-07-14T09:20',
      by: 'plan-lead',
      run: (actor, moment) => {
        const sent = { sentOn: moment.today, sentTo: 'Ofsted, the lead inspector', how: 'By secure e-mail' };
        sendingId = recordSending(actor, versionId, { ...sent, note: '', confirmed: true }, moment).id;
      },
    },
    {
      at: '2023-07-18T10:00',
      by: 'clerk',
      run: (actor, moment) => {
        const published = { what: 'statement' as const, versionNumber: 1, publishedOn: '2023-07-18' };
        const where = { place: 'the council’s website', audience: 'everybody; sent to every partner', confirmed: true };
        return recordPublication(actor, planId, { ...published, ...where }, moment);
      },
    },
    {
      at: '2023-08-08T13:10',
      by: 'plan-lead',
      run: (actor, moment) => {
        const words = 'The action plan satisfactorily reflects the findings of the inspection.';
        return recordOfstedAnswer(actor, sendingId, { answeredOn: '2023-08-07', reflects: true, words }, moment);
      },
    },
  ];
}

/** One post is left and stays vacant; another is filled in the meantime; somebody is away in August. */
const postsAndPeople: Act[] = [
  {
    at: '2023-08-07T09:00',
    by: 'workforce',
    run: (actor, moment) => {
      const days = { fromOn: '2023-08-07', untilOn: '2023-08-25', confirmed: true };
      return setAway(actor, { personId: personIdOf('workforce'), ...days }, moment);
    },
  },
  {
    at: '2023-09-08T15:30',
    by: 'plan-lead',
    run: (actor, moment) => {
      const holding = seedId('holding fostering fostering substantive');
      return endPostHolding(actor, holding, { untilOn: '2023-09-08', confirmed: true }, moment);
    },
  },
  {
    at: '2023-09-11T08:10',
    by: 'administrator',
    run: (actor, moment) => disablePerson(actor, personIdOf('fostering'), moment),
  },
  {
    at: '2023-09-28T14:00',
    by: 'plan-lead',
    run: (actor, moment) => {
      const placed = { postId: postIdOf('court-and-assessment'), personId: personIdOf('assessment') };
      const input = { ...placed, capacity: 'interim' as const, fromOn: '2023-10-02', confirmed: true };
      return placeInPost(actor, input, moment);
    },
  },
];

const figures: Act[] = livedFigures.flatMap(({ key, by, points }) =>
  points.map(([measuredOn, value]) => ({
    at: figuresRecordedAt[measuredOn] ?? '',
    by,
    run: (actor, moment) => {
      const source = planMeasures.find((measure) => measure.key === key)?.source ?? '';
      return recordMeasurePoint(actor, measureIdOf(key), { measuredOn, value, source, note: '' }, moment);
    },
  })),
);

/** What is done about the plan as a whole. */
export const actsOfPlan = (): Act[] => [...asking, ...submission(), ...postsAndPeople, ...figures];
