import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { link, person, somebodyElses, theirs } from './fixtures/people.ts';
import { actsOnBehalf, columnsThatMay, may } from './policy.ts';
import type { InspectorLink, PolicySubject } from './policy-subject.ts';

describe('reading', () => {
  it('a panel member reads live text only where the panel’s setting shows it', () => {
    const routed: PolicySubject = { planId: 'plan-1', panelIds: ['panel-mine'] };
    expect(may(person('P'), 'read-plan', routed)).toBe(false);
    expect(may(person('P'), 'read-plan', { ...routed, livePanelIds: ['panel-mine'] })).toBe(true);
  });

  it('a panel member still reads the frozen report after its recommendation is un-routed', () => {
    const frozen: PolicySubject = { planId: 'plan-1', panelIds: [], publishedToPanelIds: ['panel-mine'] };
    expect(may(person('P'), 'read-plan', frozen)).toBe(true);
  });

  it('an observer or panel member reads exempt text only where granted, not because they read the plan', () => {
    const exempt: PolicySubject = { planId: 'plan-1', panelIds: ['panel-mine'], livePanelIds: ['panel-mine'] };
    expect(may(person('B'), 'read-exempt', exempt)).toBe(false);
    expect(may(person('P'), 'read-exempt', exempt)).toBe(false);
    expect(may(person('P'), 'read-exempt', { ...exempt, grantingPanelIds: ['panel-mine'] })).toBe(true);
    expect(may(person('B'), 'read-exempt', { ...exempt, grantedToPersonIds: ['person-B'] })).toBe(true);
  });

  it('a council owner reads the whole plan, a partner’s owner their own actions, one with both posts the whole', () => {
    const council = person('O');
    const both: Actor = { ...person('Q'), postIds: ['post-mine', 'post-council'] };
    const without: Actor = { ...person('O'), postIds: [] };
    expect(may(council, 'read-plan', somebodyElses)).toBe(true);
    expect(may(person('Q'), 'read-plan', somebodyElses)).toBe(false);
    expect(may(person('Q'), 'read-plan', theirs('Q'))).toBe(true);
    expect(may(both, 'read-plan', somebodyElses)).toBe(true);
    expect(may(without, 'read-plan', somebodyElses)).toBe(false);
  });

  it('whoever wrote an update still reads it after it is returned and the post is handed over', () => {
    const moved: Actor = { ...person('O'), postIds: [] };
    expect(may(moved, 'read-uncleared', { planId: 'plan-1', authorId: moved.personId })).toBe(true);
    expect(may(moved, 'read-uncleared', { planId: 'plan-1', authorId: 'stranger' })).toBe(false);
  });

  it('a director reads the audit trail of the plan but not that of the installation', () => {
    expect(may(person('D', null), 'read-audit-trail', { planId: 'plan-1' })).toBe(true);
    expect(may(person('D', null), 'read-audit-trail', { planId: null })).toBe(false);
    expect(may(person('B', null), 'read-audit-trail', { planId: null })).toBe(true);
    expect(may(person('A', null), 'read-audit-trail', { planId: null })).toBe(true);
  });

  it('the administrator reads no narrative', () => {
    for (const verb of ['read-plan', 'read-uncleared', 'read-exempt', 'read-item-history', 'export-plan'] as const) {
      expect(may(person('A', null), verb, theirs('A'))).toBe(false);
    }
  });

  it('an inspector’s link opens the sealed version of its one plan, and more only where ticked', () => {
    const bare: InspectorLink = { kind: 'inspector-link', linkId: 'link-1', planId: 'plan-1', grants: [] };
    const sealed: PolicySubject = { planId: 'plan-1', part: 'sealed-version' };
    const evidence: PolicySubject = { planId: 'plan-1', part: 'evidence-index' };
    expect(may(bare, 'read-plan', sealed)).toBe(true);
    expect(may(bare, 'read-plan', { planId: 'plan-1' })).toBe(false);
    expect(may(bare, 'read-plan', evidence)).toBe(false);
    expect(may(link, 'read-plan', { planId: 'plan-1' })).toBe(true);
    expect(may(link, 'read-plan', evidence)).toBe(false);
    expect(may({ ...bare, grants: ['evidence-index'] }, 'read-plan', evidence)).toBe(true);
    expect(may(link, 'read-plan', { ...sealed, planId: 'plan-2' })).toBe(false);
    expect(may(link, 'read-exempt', { ...sealed, grantedToPersonIds: ['person-I'] })).toBe(false);
    expect(may(link, 'read-plan', { planId: null })).toBe(false);
  });
});

describe('several roles and things of the installation', () => {
  it('a person with two roles may do what either may', () => {
    const both: Actor = {
      ...person('K'),
      roles: [
        { role: 'checker', planId: 'plan-1' },
        { role: 'director', planId: null },
      ],
    };
    expect(may(both, 'verify-action', somebodyElses)).toBe(true);
    expect(may(both, 'seal-plan', somebodyElses)).toBe(true);
    expect(may(both, 'verify-action', { ...somebodyElses, planId: 'plan-2' })).toBe(false);
    expect(may(both, 'seal-plan', { ...somebodyElses, planId: 'plan-2' })).toBe(true);
  });

  it('a role on one plan makes nobody administrator or plan lead of the installation', () => {
    expect(may(person('A', 'plan-1'), 'administer', { planId: null })).toBe(false);
    expect(may(person('A', null), 'administer', { planId: null })).toBe(true);
    expect(may(person('L', 'plan-1'), 'create-plan', { planId: null })).toBe(false);
    expect(may(person('L', null), 'create-plan', { planId: null })).toBe(true);
  });

  it('an owner sets the deputy of their own post, and a clerk the meetings of their own panel, whichever plan gave the role', () => {
    expect(may(person('O', 'plan-1'), 'set-deputy', { planId: null, ownerPostIds: ['post-mine'] })).toBe(true);
    expect(may(person('O', 'plan-1'), 'set-deputy', { planId: null, ownerPostIds: ['post-other'] })).toBe(false);
    expect(may(person('C', 'plan-1'), 'schedule-meeting', { planId: null, panelIds: ['panel-mine'] })).toBe(true);
    expect(may(person('C', 'plan-1'), 'schedule-meeting', { planId: null, panelIds: ['panel-other'] })).toBe(false);
  });

  it('facts left out refuse', () => {
    expect(may(person('O'), 'post-update', { planId: 'plan-1' })).toBe(false);
    expect(may(person('P'), 'read-plan', { planId: 'plan-1' })).toBe(false);
    expect(may(person('P'), 'private-note', { planId: 'plan-1' })).toBe(false);
  });
});

describe('acting on behalf', () => {
  it('a plan lead posts for an owner and the record says so; for their own post it does not', () => {
    const lead = person('L');
    const owningLead: Actor = {
      ...lead,
      roles: [...lead.roles, { role: 'owner', planId: 'plan-1' }],
      postIds: ['post-mine'],
    };
    expect(actsOnBehalf(lead, 'post-update', somebodyElses)).toBe(true);
    expect(actsOnBehalf(owningLead, 'post-update', theirs('O'))).toBe(false);
    expect(actsOnBehalf(person('O'), 'post-update', somebodyElses)).toBe(false);
  });

  it('a clerk asks for a member and records the panel’s decision on a date', () => {
    expect(actsOnBehalf(person('C'), 'ask-question', theirs('C'))).toBe(true);
    expect(actsOnBehalf(person('C'), 'decide-deadline-change', theirs('C'))).toBe(true);
    expect(actsOnBehalf(person('P'), 'ask-question', theirs('P'))).toBe(false);
  });

  it('names the roles that can do a verb', () => {
    expect(columnsThatMay('clear-update')).toEqual(['plan-lead', 'director']);
    expect(columnsThatMay('verify-audit-chain')).toEqual(['observer', 'administrator']);
  });
});
