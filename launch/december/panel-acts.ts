import { database } from '#db/database.ts';
import { panelQuestions } from '#db/schema/panel-questions.ts';
import { panelRecommendations } from '#db/schema/panel-recommendations.ts';
import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { exampleQuestionIdOf } from '#db/seed/haringey-panel-matters.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { answerQuestion, askQuestion, assignQuestion } from '#db/writes/panels/panel-questions.ts';
import { recordPanelRecommendation } from '#db/writes/panels/panel-recommendations.ts';
import { draftResponse, giveResponse } from '#db/writes/panels/panel-responses.ts';
import type { ResponseVerdict } from '#domain/panels/panel-words.ts';
import type { Act } from './act.ts';

/* What panels asked and recommended in the months of the example, and what became of it: all of it invented. */

const on = (ref: string, area: number) => ({
  planId,
  recommendationId: areaIdOf(area),
  actionId: ref === '' ? null : actionIdOf(ref),
});

/** By its panel and number: what was recorded bears a new id each time the months are lived through. */
function idOf(table: typeof panelQuestions | typeof panelRecommendations, panel: string, number: number): string {
  const rows = database().select({ id: table.id, panelId: table.panelId, number: table.number }).from(table).all();
  const found = rows.find((row) => row.panelId === panelIdOf(panel) && row.number === number);
  if (!found) throw new Error(`The ${panel} panel has no number ${number} yet.`);
  return found.id;
}

const answer = (at: string, by: SeatKey, number: number, words: string): Act => ({
  ...{ at, by },
  run: (actor, moment) => {
    const id = number === 2 ? exampleQuestionIdOf(2) : idOf(panelQuestions, 'scrutiny', number);
    return answerQuestion(actor, id, { words, confirmed: false }, moment);
  },
});

const questions: Act[] = [
  answer(
    '2023-07-10T13:30',
    'quality-assurance',
    2,
    'Yes. From September the figure comes in three age groups: 5 to 10, 11 to 15, 16 and 17. Smaller groups are not shown, because a child could be told from them.',
  ),
  {
    at: '2023-09-11T18:40',
    by: 'panel-member',
    run: (actor, moment) => {
      const words = 'Why do the challenges of reviewing officers still take longer than ten working days to settle?';
      const input = { ...on('1.2', 1), meetingId: null, words, onBehalfOf: '', confirmed: false };
      return askQuestion(actor, panelIdOf('scrutiny'), input, moment);
    },
  },
  {
    at: '2023-09-12T09:05',
    by: 'plan-lead',
    run: (actor, moment) => {
      const id = idOf(panelQuestions, 'scrutiny', 3);
      const { ownerPostId } =
        database()
          .select()
          .from(panelQuestions)
          .all()
          .find((row) => row.id === id) ?? {};
      const input = { ownerPostId: ownerPostId ?? null, dueOn: '2023-09-29', confirmed: false };
      return assignQuestion(actor, id, input, 1, moment);
    },
  },
  answer(
    '2023-09-28T15:10',
    'independent-reviewing',
    3,
    'Two teams began to use the agreed route in August only. Of the challenges raised since, most were settled in time.',
  ),
  answer(
    '2023-11-06T11:25',
    'independent-reviewing',
    3,
    'Two teams began to use the agreed route in August, the third in October. What stays open longest waits for a decision on a placement; these are now looked at each week by the Head of Service, Children in Care.',
  ),
  {
    at: '2023-11-17T09:55',
    by: 'clerk',
    run: (actor, moment) => {
      const words = 'Have the families who wait for a later-life letter been told when it will come?';
      const meetingId = meetingIdOf('scrutiny', '2023-11-16');
      const input = { ...on('3.4', 3), meetingId, words, onBehalfOf: 'The chair', confirmed: false };
      return askQuestion(actor, panelIdOf('scrutiny'), input, moment);
    },
  },
];

type Minuted = { panel: string; number: number; met: string; at: string; item: ReturnType<typeof on>; words: string };

const recommend = ({ panel, met, at, item, words }: Minuted, due: { noticeOn: string } | { dueOn: string }): Act => ({
  at,
  by: 'clerk',
  run: (actor, moment) => {
    const [noticeOn, responseDueOn] = 'noticeOn' in due ? [due.noticeOn, null] : [null, due.dueOn];
    const meetingId = meetingIdOf(panel, met);
    const input = { ...item, meetingId, words, noticeOn, responseDueOn, confirmed: false };
    return recordPanelRecommendation(actor, panelIdOf(panel), input, moment);
  },
});

type Response = { at: string; verdict: ResponseVerdict; reason: string; refs: readonly string[] };

/** Drafted by the plan lead and, where it was, given. */
function respond(
  panel: string,
  number: number,
  { at, verdict, reason, refs }: Response,
  given?: [string, SeatKey],
): Act[] {
  const id = () => idOf(panelRecommendations, panel, number);
  const drafted: Act = {
    at,
    by: 'plan-lead',
    run: (actor, moment) =>
      draftResponse(actor, id(), { verdict, reason, actionIds: refs.map(actionIdOf), confirmed: false }, 0, moment),
  };
  if (!given) return [drafted];
  const [givenAt, by] = given;
  return [drafted, { at: givenAt, by, run: (actor, moment) => giveResponse(actor, id(), moment) }];
}

const byAge = {
  ...{ panel: 'scrutiny', number: 2, met: '2023-09-14', at: '2023-09-15T09:48', item: on('3.3', 3) },
  words: 'That the panel sees the figures on life-story work by age group and by team.',
};
const allInTime = {
  ...{ panel: 'corporate-parenting', number: 1, met: '2023-10-05', at: '2023-10-06T09:20', item: on('', 4) },
  words: 'That the target for supervision within four weeks be 100%.',
};
const toldOfCarers = {
  ...{ panel: 'corporate-parenting', number: 2, met: '2023-10-05', at: '2023-10-06T09:25', item: on('1.4', 1) },
  words: 'That the committee is told at each meeting how many children wait for a long-term match.',
};

const recommendations: Act[] = [
  ...respond(
    'scrutiny',
    1,
    {
      ...{ at: '2023-07-20T10:15', verdict: 'accepted', refs: ['2.4'] },
      reason:
        'Host families of language students were missing from the plan. Two language schools are added to action 2.4, and sessions for host families are held before each term.',
    },
    ['2023-08-21T08:30', 'director'],
  ),
  recommend(byAge, { noticeOn: '2023-09-15' }),
  ...respond(
    'scrutiny',
    2,
    {
      ...{ at: '2023-10-09T14:00', verdict: 'accepted-in-part', refs: ['3.3'] },
      reason:
        'Three age groups come to each meeting with action 3.3. Teams are not shown: in some, so few children are of one age that one could be told from another.',
    },
    ['2023-11-06T09:10', 'lead-member'],
  ),
  recommend(allInTime, { dueOn: '2023-11-30' }),
  recommend(toldOfCarers, { dueOn: '2023-12-01' }),
  ...respond(
    'corporate-parenting',
    1,
    {
      ...{ at: '2023-11-13T11:00', verdict: 'rejected', refs: [] },
      reason:
        'About 4 in 100 workers are on leave or sick in any month. The target stays as it is in the plan, and each missed supervision is reported with its cause.',
    },
    ['2023-11-27T08:50', 'director'],
  ),
  ...respond('corporate-parenting', 2, {
    ...{ at: '2023-12-07T16:20', verdict: 'accepted', refs: ['1.4'] },
    reason: 'The number comes to each meeting with action 1.4.',
  }),
];

/** In the order of their minutes once sorted with everybody else's acts. */
export const actsOfPanels = (): Act[] => [...questions, ...recommendations];
