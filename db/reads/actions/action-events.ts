import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { keptText } from '#db/kept-bytes.ts';
import { deadlineChanges } from '#db/schema/deadline-changes.ts';
import { evidence, evidenceDecisions } from '#db/schema/evidence.ts';
import { panels } from '#db/schema/panels.ts';
import { people } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { ragOverrides } from '#db/schema/rag-history.ts';
import { stageChanges } from '#db/schema/stage-changes.ts';
import { actionStates } from '#db/schema/states.ts';
import { planVersions } from '#db/schema/submissions.ts';
import { actionDifferences } from '#domain/actions/action-story/differences.ts';
import type { ActionEvent, Given } from '#domain/actions/action-story.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { words } from '#domain/vocabulary.ts';
import { listProgressUpdates } from './actions.ts';

/* What happened to an action, from the tables of its domain. For reads that have checked who may know it. */

const given = (...said: [label: string, text: string | null][]): Given[] =>
  said.flatMap(([label, text]) => (text?.trim() ? [{ label, text }] : []));

/** Two things of one row: what was done, and what came of it once that is known. */
const withLater = (done: ActionEvent, laterAt: string | null, later: (at: string) => ActionEvent): ActionEvent[] =>
  laterAt === null ? [done] : [done, later(laterAt)];

/**
 * Everything that is told of an action; updates as far as the actor reads them. Who does not read the plan whole is told what was
 * done and not by whom, and nothing of a submission.
 */
export function actionEventsOf(
  actor: Actor,
  actionId: string,
  nameOf: (recommendationId: string) => string | null,
  readsPlanWhole: boolean,
): ActionEvent[] {
  const acts = [
    ...stateEvents(actionId, nameOf),
    ...stageEvents(actionId),
    ...deadlineEvents(actionId),
    ...overrideEvents(actionId),
    ...evidenceEvents(actionId),
    ...(readsPlanWhole ? sealedEvents(actionId) : []),
  ];
  const told = readsPlanWhole ? acts : acts.map((event) => ({ ...event, who: null }));
  return [...told, ...updateEvents(actor, actionId)];
}

function stateEvents(actionId: string, nameOf: (id: string) => string | null): ActionEvent[] {
  const rows = database()
    .select({ at: actionStates.at, event: actionStates.event, facts: actionStates.facts, who: people.name })
    .from(actionStates)
    .leftJoin(people, eq(people.id, actionStates.byPersonId))
    .where(eq(actionStates.actionId, actionId))
    .orderBy(asc(actionStates.at), sql`${actionStates}.rowid`)
    .all();
  return rows.map(({ at, event, facts, who }, place) => {
    const before = rows[place - 1]?.facts;
    const fields = before ? actionDifferences(before, facts, nameOf) : [];
    const stage = before && before.stage !== facts.stage ? facts.stage : null;
    return { kind: 'state', at, who, event, fields, stage };
  });
}

function stageEvents(actionId: string): ActionEvent[] {
  return database()
    .select({ change: stageChanges, who: people.name })
    .from(stageChanges)
    .leftJoin(people, eq(people.id, stageChanges.by))
    .where(eq(stageChanges.actionId, actionId))
    .orderBy(asc(stageChanges.at), sql`${stageChanges}.rowid`)
    .all()
    .map(({ change, who }) => ({
      kind: 'stage-act',
      at: change.at,
      who,
      act: change.act,
      to: change.toStage,
      given: given(
        ['Reason', change.reason],
        ['What was sampled', change.sampled],
        ['What was found', change.found],
        [
          'Decision',
          change.decisionNamed && change.decisionOn
            ? `${change.decisionNamed}, ${dateInWords(change.decisionOn)}`
            : change.decisionNamed,
        ],
      ),
    }));
}

function updateEvents(actor: Actor, actionId: string): ActionEvent[] {
  return listProgressUpdates(actor, actionId)
    .reverse()
    .map((update) => ({
      kind: 'update',
      at: update.postedAt,
      who: update.postTitle,
      onBehalf: update.onBehalf,
      declared: update.declaredRag,
      given: given(
        ['Done', update.done],
        ['For children', update.difference],
        ['Next', update.nextStep],
        ['Forecast', update.forecastOn && dateInWords(update.forecastOn)],
        ['Proposed stage', update.proposedStage && words.stage[update.proposedStage]],
      ),
      decision:
        update.state === 'waiting' || update.decidedAt === null
          ? null
          : { decision: update.state, who: update.decidedBy, at: update.decidedAt, comment: update.comment },
    }));
}

function deadlineEvents(actionId: string): ActionEvent[] {
  const decider = alias(people, 'decider');
  return database()
    .select({ change: deadlineChanges, asker: people.name, decider: decider.name, panel: panels.name })
    .from(deadlineChanges)
    .leftJoin(people, eq(people.id, deadlineChanges.askedBy))
    .leftJoin(decider, eq(decider.id, deadlineChanges.decidedBy))
    .leftJoin(panels, eq(panels.id, deadlineChanges.decidedByPanelId))
    .where(eq(deadlineChanges.actionId, actionId))
    .orderBy(asc(deadlineChanges.askedAt))
    .all()
    .flatMap(({ change, asker, decider: who, panel }) => {
      const { askedAt, fromOn: from, toOn: to, grantedOn: granted } = change;
      return withLater(
        { kind: 'deadline-asked', at: askedAt, who: asker, from, to, given: given(['Reason', change.reason]) },
        change.decidedAt,
        (at) => ({
          kind: 'deadline-decided',
          at,
          who,
          granted,
          panel,
          given: given(['Reason', change.decisionReason]),
        }),
      );
    });
}

function overrideEvents(actionId: string): ActionEvent[] {
  const ender = alias(people, 'ender');
  return database()
    .select({ override: ragOverrides, setter: people.name, ender: ender.name })
    .from(ragOverrides)
    .leftJoin(people, eq(people.id, ragOverrides.setBy))
    .leftJoin(ender, eq(ender.id, ragOverrides.endedBy))
    .where(eq(ragOverrides.actionId, actionId))
    .orderBy(asc(ragOverrides.setAt))
    .all()
    .flatMap(({ override, setter, ender: who }) => {
      const { setAt, colour: rag, untilOn: until } = override;
      return withLater(
        { kind: 'override-set', at: setAt, who: setter, rag, until, given: given(['Reason', override.reason]) },
        override.endedAt,
        (at) => ({ kind: 'override-ended', at, who, rag }),
      );
    });
}

function evidenceEvents(actionId: string): ActionEvent[] {
  const withdrawer = alias(people, 'withdrawer');
  const added = database()
    .select({ item: evidence, adder: people.name, withdrawer: withdrawer.name })
    .from(evidence)
    .leftJoin(people, eq(people.id, evidence.addedBy))
    .leftJoin(withdrawer, eq(withdrawer.id, evidence.withdrawnBy))
    .where(eq(evidence.actionId, actionId))
    .orderBy(asc(evidence.addedAt))
    .all()
    .flatMap(({ item, adder, withdrawer: who }) => {
      const { title, addedAt, withdrawnAt, withdrawnReason } = item;
      return withLater({ kind: 'evidence-added', at: addedAt, who: adder, title }, withdrawnAt, (at) => ({
        kind: 'evidence-withdrawn',
        at,
        who,
        title,
        given: given(['Reason', withdrawnReason]),
      }));
    });
  const decided = database()
    .select({ decision: evidenceDecisions, title: evidence.title, who: people.name })
    .from(evidenceDecisions)
    .innerJoin(evidence, eq(evidence.id, evidenceDecisions.evidenceId))
    .leftJoin(people, eq(people.id, evidenceDecisions.decidedBy))
    .where(eq(evidence.actionId, actionId))
    .orderBy(asc(evidenceDecisions.decidedAt))
    .all()
    .map(
      ({ decision, title, who }): ActionEvent => ({
        kind: 'evidence-decided',
        at: decision.decidedAt,
        who,
        title,
        accepted: decision.decision === 'accepted',
        given: given(['Reason', decision.reason]),
      }),
    );
  return [...added, ...decided];
}

/** The sealed versions of the action's plan that hold it. */
function sealedEvents(actionId: string): ActionEvent[] {
  return database()
    .select({ at: planVersions.sealedAt, who: planVersions.sealedByPost, version: planVersions.number })
    .from(planVersions)
    .innerJoin(actions, and(eq(actions.planId, planVersions.planId), eq(actions.id, actionId)))
    .where(
      sql`exists (select 1 from json_each(${keptText(planVersions.factsId)}, '$.actions') a where json_extract(a.value, '$.id') = ${actionId})`,
    )
    .orderBy(asc(planVersions.number))
    .all()
    .map((row) => ({ kind: 'sealed', ...row }));
}
