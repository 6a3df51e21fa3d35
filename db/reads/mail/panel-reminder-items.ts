import { and, eq, isNull, notExists, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { personIdsWithRole } from '#db/reads/people/role-holders.ts';
import type { standInsOn } from '#db/reads/people/stand-ins.ts';
import { panelQuestionAnswers, panelQuestions } from '#db/schema/panel-questions.ts';
import { panelRecommendations, panelResponses } from '#db/schema/panel-recommendations.ts';
import { panels } from '#db/schema/panels.ts';
import { posts } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { DigestItem } from '#domain/mail/digest.ts';
import { type Escalation, escalationSteps, reminderDay } from '#domain/mail/reminders.ts';

type Around = {
  today: string;
  calendar: HolidayCalendar;
  whoActsFor: ReturnType<typeof standInsOn>;
  escalation: Escalation;
  planLeads: readonly string[];
  directors: readonly string[];
};

type Told = [personId: string, item: DigestItem];

/**
 * What panels asked and recommended and nobody has answered, with who is to be reminded of it: whoever acts for the post that owes an
 * answer, plan leads while a response is not drafted, the director and the lead member once one is due; what is late, plan leads and
 * the director after the plan's own days (product §5.6). Says the number and the day, never the words.
 */
export function panelItemsToRemind(planId: string, around: Around): Told[] {
  return [...aboutQuestions(planId, around), ...aboutRecommendations(planId, around)];
}

function aboutQuestions(planId: string, { today, calendar, whoActsFor, escalation, ...others }: Around): Told[] {
  return openQuestionsOf(planId).flatMap((question): Told[] => {
    const { id: subjectId, number, panel, dueOn, askedOn, ownerPost } = question;
    const item = { ...bare(planId, subjectId, dueOn), subjectKind: 'panel-question', ownerPost } as const;
    const ref = `Question ${number} of the ${panel}`;
    const acting = whoActsFor({
      planId,
      ownerPostId: question.ownerPostId,
      deputyPostId: question.deputyPostId,
    })?.personId;
    const onDate = notBefore(askedOn, reminderDay(dueOn, today));
    const told: Told[] = acting ? [[acting, { ...item, ref, kind: 'request', onDate }]] : [];
    const toldOf = new Set([acting]);
    for (const step of escalationSteps(dueOn, today, escalation, calendar)) {
      if (step.to === 'deputy') continue;
      for (const personId of step.to === 'director' ? others.directors : others.planLeads) {
        if (toldOf.has(personId)) continue;
        toldOf.add(personId);
        told.push([personId, { ...item, ref, kind: 'escalation', onDate: step.onDate }]);
      }
    }
    return told;
  });
}

function aboutRecommendations(planId: string, { today, planLeads, directors }: Around): Told[] {
  return openRecommendationsOf(planId).flatMap((recommendation): Told[] => {
    const { id: subjectId, number, panel, dueOn, recordedAt, isDrafted } = recommendation;
    const ref = `The response to recommendation ${number} of the ${panel}`;
    const subject = {
      ...bare(planId, subjectId, dueOn),
      subjectKind: 'panel-recommendation',
      ownerPost: null,
    } as const;
    const item = { ...subject, ref, kind: 'request' } as const;
    const day = reminderDay(dueOn, today);
    const toDraft = isDrafted ? [] : planLeads;
    const toGive = day === null ? [] : [...directors, ...personIdsWithRole('lead-member', planId)];
    const people = [...new Set([...toDraft, ...toGive])];
    return people.map((personId) => [personId, { ...item, onDate: notBefore(dateInLondon(recordedAt), day) }]);
  });
}

const notBefore = (begun: string, day: string | null) => (day === null || day < begun ? begun : day);

const bare = (planId: string, subjectId: string, dueOn: string) => ({
  ...{ planId, subjectId, dueOn },
  actionId: null,
  title: '',
  isExempt: false,
});

function openQuestionsOf(planId: string) {
  return database()
    .select({
      id: panelQuestions.id,
      number: panelQuestions.number,
      panel: panels.name,
      askedOn: panelQuestions.askedOn,
      dueOn: panelQuestions.dueOn,
      ownerPostId: panelQuestions.ownerPostId,
      ownerPost: posts.title,
      deputyPostId: actions.deputyPostId,
    })
    .from(panelQuestions)
    .innerJoin(panels, eq(panels.id, panelQuestions.panelId))
    .leftJoin(posts, eq(posts.id, panelQuestions.ownerPostId))
    .leftJoin(
      actions,
      and(eq(actions.id, panelQuestions.actionId), eq(actions.ownerPostId, panelQuestions.ownerPostId)),
    )
    .where(
      and(
        eq(panelQuestions.planId, planId),
        notExists(
          database()
            .select({ one: sql`1` })
            .from(panelQuestionAnswers)
            .where(eq(panelQuestionAnswers.questionId, panelQuestions.id)),
        ),
      ),
    )
    .all();
}

function openRecommendationsOf(planId: string) {
  return database()
    .select({
      id: panelRecommendations.id,
      number: panelRecommendations.number,
      panel: panels.name,
      dueOn: panelRecommendations.responseDueOn,
      recordedAt: panelRecommendations.recordedAt,
      draftedAt: panelResponses.draftedAt,
    })
    .from(panelRecommendations)
    .innerJoin(panels, eq(panels.id, panelRecommendations.panelId))
    .leftJoin(panelResponses, eq(panelResponses.panelRecommendationId, panelRecommendations.id))
    .where(
      and(
        eq(panelRecommendations.planId, planId),
        isNull(panelRecommendations.takenBackAt),
        isNull(panelResponses.givenAt),
      ),
    )
    .all()
    .map(({ draftedAt, ...row }) => ({ ...row, isDrafted: draftedAt !== null }));
}
