import { panelQuestionAnswers, panelQuestions } from '../schema/panel-questions.ts';
import { panelRecommendations } from '../schema/panel-recommendations.ts';
import { fill } from './fill.ts';
import { meetingIdOf } from './haringey-meetings.ts';
import { panelIdOf } from './haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from './haringey-plan.ts';
import { personIdOf, postIdOf, postTitleOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

/*
 * What members of the Scrutiny Panel asked and what it recommended on 26 June 2023 is invented, as are the answers; that it met, and had
 * the draft of the plan before it, is on the record.
 */

const MET = '2023-06-26';
const panelId = panelIdOf('scrutiny');
const meetingId = meetingIdOf('scrutiny', MET);
const byTheClerk = { askedBy: personIdOf('clerk'), onBehalfOf: 'A member of the panel', askedOn: MET };

export const exampleQuestionIdOf = (number: number) => seedId(`question scrutiny ${number}`);
export const examplePanelRecommendationId = seedId('panel recommendation scrutiny 1');

/** Two questions of the Scrutiny Panel, one answered, and a recommendation that waits for its response. */
export function fillPanelMatters(): void {
  const asked = { panelId, meetingId, planId, ...byTheClerk };
  fill(panelQuestions, [
    {
      ...asked,
      id: exampleQuestionIdOf(1),
      number: 1,
      recommendationId: areaIdOf(1),
      actionId: actionIdOf('1.1'),
      words: 'How many children have waited more than two years for a decision on where they will live for good?',
      askedAt: '2023-06-27T09:40:00.000Z',
      ownerPostId: postIdOf('owner'),
      dueOn: '2023-07-11',
    },
    {
      ...asked,
      id: exampleQuestionIdOf(2),
      number: 2,
      recommendationId: areaIdOf(3),
      actionId: actionIdOf('3.3'),
      words: 'Can the share of children with life-story work begun be shown by age group?',
      askedAt: '2023-06-27T09:44:00.000Z',
      ownerPostId: postIdOf('quality-assurance'),
      dueOn: '2023-07-11',
    },
  ]);
  fill(panelQuestionAnswers, [
    {
      id: seedId('answer scrutiny 1'),
      questionId: exampleQuestionIdOf(1),
      words:
        'Eleven, on 26 June. For four of them the case is before the court; each of the other seven has a planning meeting in July.',
      answeredBy: personIdOf('owner'),
      postTitle: postTitleOf('owner'),
      answeredAt: '2023-06-29T14:20:00.000Z',
      answeredOn: '2023-06-29',
    },
  ]);
  fill(panelRecommendations, [
    {
      id: examplePanelRecommendationId,
      panelId,
      meetingId,
      planId,
      number: 1,
      recommendationId: areaIdOf(2),
      actionId: actionIdOf('2.4'),
      words: 'That private fostering awareness includes the host families of language students.',
      noticeOn: '2023-06-29',
      responseDueOn: '2023-08-28',
      recordedBy: personIdOf('clerk'),
      recordedAt: '2023-06-29T10:30:00.000Z',
    },
  ]);
}
