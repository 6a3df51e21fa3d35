import { describe, expect, it } from 'vitest';
import { type Role, roles } from '#domain/vocabulary.ts';
import type { Actor } from './actor.ts';
import { may } from './policy.ts';
import type { PolicySubject } from './policy-subject.ts';
import type { Verb } from './policy-table.ts';
import { selfInvolvement } from './self-involvement.ts';

function me(...held: Role[]): Actor {
  return {
    personId: 'me',
    name: 'Me',
    roles: held.map((role) => ({ role, planId: null })),
    postIds: ['post-1'],
    partnerPostIds: [],
    memberPanelIds: ['panel-1'],
    clerkPanelIds: ['panel-1'],
  };
}

const elsewhere: PolicySubject = { planId: 'plan-1', panelIds: ['panel-1'], ownerPostIds: ['post-2'] };

/** Rules §6, "Self-involved": verb, a role that may otherwise, the fact that involves, the sentence. */
const involvements: readonly (readonly [Verb, Role, PolicySubject, string])[] = [
  [
    'clear-update',
    'plan-lead',
    { ...elsewhere, authorId: 'me', planLeadIds: ['me', 'other'] },
    'You cannot clear an update you wrote. Ask another plan lead.',
  ],
  [
    'clear-update',
    'plan-lead',
    { ...elsewhere, authorId: 'me', planLeadIds: ['me'] },
    'You cannot clear an update you wrote. Ask the director: this plan has no other plan lead.',
  ],
  [
    'clear-update',
    'director',
    { ...elsewhere, authorId: 'me' },
    'You cannot clear an update you wrote. Ask another plan lead.',
  ],
  [
    'return-update',
    'plan-lead',
    { ...elsewhere, authorId: 'me' },
    'You cannot return an update you wrote. Ask another plan lead.',
  ],
  [
    'verify-action',
    'checker',
    { ...elsewhere, ownerPostIds: ['post-1'] },
    'You cannot verify your own action. Ask the plan lead to choose a checker.',
  ],
  [
    'verify-action',
    'checker',
    { ...elsewhere, heldSinceReopenedBy: ['other', 'me'] },
    'You cannot verify your own action. Ask the plan lead to choose a checker.',
  ],
  [
    'fail-verification',
    'checker',
    { ...elsewhere, ownerPostIds: ['post-1'] },
    'You cannot verify your own action. Ask the plan lead to choose a checker.',
  ],
  [
    'pass-re-check',
    'checker',
    { ...elsewhere, heldSinceReopenedBy: ['me'] },
    'You cannot re-check your own action. Ask the plan lead to choose a checker.',
  ],
  [
    'fail-re-check',
    'checker',
    { ...elsewhere, ownerPostIds: ['post-1'] },
    'You cannot re-check your own action. Ask the plan lead to choose a checker.',
  ],
  [
    're-open-action',
    'checker',
    { ...elsewhere, ownerPostIds: ['post-1'] },
    'You cannot re-open your own action. Ask the plan lead.',
  ],
  [
    'accept-evidence',
    'checker',
    { ...elsewhere, authorId: 'me' },
    'You cannot accept or reject evidence you attached. Ask another checker or plan lead.',
  ],
  [
    'reject-evidence',
    'plan-lead',
    { ...elsewhere, ownerPostIds: ['post-1'] },
    'You cannot accept or reject evidence of your own action. Ask another checker or plan lead.',
  ],
  [
    'approve-submission',
    'director',
    { ...elsewhere, firstApproverId: 'me' },
    'You have given one of the two approvals. Another person must give the second.',
  ],
  [
    'approve-submission',
    'lead-member',
    { ...elsewhere, firstApproverId: 'me' },
    'You have given one of the two approvals. Another person must give the second.',
  ],
  [
    'decide-deadline-change',
    'plan-lead',
    { ...elsewhere, askedById: 'me' },
    'You cannot decide a new date you asked for. Ask another plan lead.',
  ],
  [
    'decide-deadline-change',
    'clerk',
    { ...elsewhere, askedById: 'me' },
    'You cannot decide a new date you asked for. Ask another plan lead.',
  ],
  [
    'publish-panel-report',
    'clerk',
    { ...elsewhere, frozenById: 'me' },
    'You cannot publish a report that you alone froze. Ask the director or another clerk of the panel.',
  ],
  [
    'publish-panel-report',
    'director',
    { ...elsewhere, frozenById: 'me' },
    'You cannot publish a report that you alone froze. Ask the director or another clerk of the panel.',
  ],
];

describe('nobody decides on what is their own', () => {
  for (const [verb, role, subject, sentence] of involvements) {
    it(`a ${role} who is involved is refused ${verb} and told why`, () => {
      expect(may(me(role), verb, subject)).toBe(false);
      expect(selfInvolvement(verb, me(role), subject)).toBe(sentence);
    });

    it(`a ${role} who is not involved may ${verb}`, () => {
      const distant: Actor = { ...me(role), personId: 'somebody-else', postIds: [] };
      expect(may(distant, verb, subject)).toBe(true);
      expect(selfInvolvement(verb, distant, subject)).toBeNull();
    });
  }

  it('holding every role at once does not help, except that a plan lead or director may re-open their own action', () => {
    for (const [verb, , subject] of involvements) {
      expect(may(me(...roles), verb, subject)).toBe(verb === 're-open-action');
    }
  });

  it('where no other plan lead exists the director clears what the plan lead wrote', () => {
    const written: PolicySubject = { ...elsewhere, authorId: 'lead', planLeadIds: ['lead'] };
    expect(may(me('director'), 'clear-update', written)).toBe(true);
  });

  it('the first approval stands in nobody’s way', () => {
    expect(may(me('director', 'lead-member'), 'approve-submission', elsewhere)).toBe(true);
  });

  it('one’s own update may be edited, posted and read: involvement is about deciding', () => {
    const mine: PolicySubject = { ...elsewhere, authorId: 'me', ownerPostIds: ['post-1'] };
    for (const verb of ['post-update', 'read-uncleared', 'attach-evidence', 'ask-deadline-change'] as const) {
      expect(selfInvolvement(verb, me('owner'), mine)).toBeNull();
      expect(may(me('owner'), verb, mine)).toBe(true);
    }
  });
});
