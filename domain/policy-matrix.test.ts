import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { link, person, somebodyElses, theirs } from './fixtures/people.ts';
import { may } from './policy.ts';
import type { PolicySubject } from './policy-subject.ts';
import type { Verb } from './policy-table.ts';

/**
 * Written out by hand from rules §6 (and §5 for drafts and partners). Letters as there: O owner, L plan lead, K checker,
 * D director, M lead member, C clerk, P panel member, B observer, I inspector link, A administrator; Q is a partner's owner.
 * First the letters that may where the thing is theirs (their post, panel, words, grant), then where it is somebody else's.
 */
const matrix: readonly (readonly [Verb, string, string])[] = [
  ['read-plan', 'OQLKDMCPBI', 'OLKDMCB'],
  ['read-uncleared', 'OQLKD', 'LKD'],
  ['read-exempt', 'OQLKDMCPB', 'LKDMC'],
  ['read-item-history', 'OQLKDMB', 'LKDMB'],
  ['read-audit-trail', 'DBA', 'DBA'],
  ['confirm-recommendation', 'L', 'L'],
  ['correct-recommendation', 'L', 'L'],
  ['set-aside-recommendation', 'L', 'L'],
  ['record-progress-verdict', 'L', 'L'],
  ['create-plan', 'L', 'L'],
  ['set-plan-dates', 'L', 'L'],
  ['create-action', 'L', 'L'],
  ['edit-action', 'L', 'L'],
  ['create-milestone', 'L', 'L'],
  ['edit-milestone', 'L', 'L'],
  ['create-measure', 'L', 'L'],
  ['edit-measure', 'L', 'L'],
  ['record-measure-point', 'OQLK', 'LK'],
  ['assign-owner-post', 'LD', 'LD'],
  ['set-deputy', 'OQLA', 'LA'],
  ['set-away', 'OQLA', 'LA'],
  ['hand-over-post', 'LA', 'LA'],
  ['post-update', 'OQL', 'L'],
  ['clear-update', 'LD', 'LD'],
  ['return-update', 'LD', 'LD'],
  ['attach-evidence', 'OQLK', 'LK'],
  ['withdraw-evidence', 'OQLK', 'LK'],
  ['accept-evidence', 'LK', 'LK'],
  ['reject-evidence', 'LK', 'LK'],
  ['override-rag', 'LD', 'LD'],
  ['ask-deadline-change', 'OQL', 'L'],
  ['decide-deadline-change', 'LDC', 'LD'],
  ['verify-action', 'K', 'K'],
  ['fail-verification', 'K', 'K'],
  ['pass-re-check', 'K', 'K'],
  ['fail-re-check', 'K', 'K'],
  ['re-open-action', 'LKD', 'LKD'],
  ['close-action', 'LD', 'LD'],
  ['withdraw-action', 'LD', 'LD'],
  ['restore-action', 'LD', 'LD'],
  ['pre-flight', 'LKDM', 'LKDM'],
  ['send-consultation-draft', 'LD', 'LD'],
  ['answer-comment', 'LD', 'LD'],
  ['comment-on-consultation-draft', 'OQLKDMPB', 'OQLKDMB'],
  ['approve-submission', 'DM', 'DM'],
  ['seal-plan', 'LD', 'LD'],
  ['record-sending', 'LD', 'LD'],
  ['record-ofsted-answer', 'LD', 'LD'],
  ['record-publication', 'LDC', 'LDC'],
  ['export-plan', 'OQLKDMCPBI', 'LKDMCB'],
  ['compare-versions', 'OQLKDMCBI', 'OLKDMCB'],
  ['create-panel', 'A', 'A'],
  ['set-panel-members', 'A', 'A'],
  ['route-to-panel', 'L', 'L'],
  ['schedule-meeting', 'C', ''],
  ['record-decision', 'C', ''],
  ['write-covering-text', 'LC', 'L'],
  ['clear-panel-report', 'L', 'L'],
  ['approve-panel-report', 'D', 'D'],
  ['mark-exempt', 'LDC', 'LD'],
  ['freeze-panel-report', 'LDC', 'LD'],
  ['publish-panel-report', 'DC', 'D'],
  ['ask-question', 'CP', ''],
  ['answer-question', 'OQLD', 'LD'],
  ['record-panel-recommendation', 'C', ''],
  ['draft-response', 'LDM', 'LDM'],
  ['respond-to-panel-recommendation', 'DM', 'DM'],
  ['grant-inspector-link', 'LD', 'LD'],
  ['revoke-inspector-link', 'LDA', 'LDA'],
  ['lift-personal-data-hold', 'LD', 'LD'],
  ['import-tracker', 'L', 'L'],
  ['bulk-change', 'L', 'L'],
  ['administer', 'A', 'A'],
  ['verify-audit-chain', 'BA', 'BA'],
];
const writersOnly: readonly Verb[] = ['private-note', 'read-draft'];

const letters = 'OQLKDMCPBIA';

function whoMay(verb: Verb, subjectFor: (letter: string) => PolicySubject, planId: string | null = 'plan-1'): string {
  const allowed = (letter: string) => may(letter === 'I' ? link : person(letter, planId), verb, subjectFor(letter));
  return [...letters].filter(allowed).join('');
}

function inOrder(text: string): string {
  return [...letters].filter((letter) => text.includes(letter)).join('');
}

describe('who may do what', () => {
  for (const [verb, own, other] of matrix) {
    it(`${verb}: ${own || 'nobody'} where it is theirs, ${other || 'nobody'} where it is not`, () => {
      expect(whoMay(verb, theirs)).toBe(inOrder(own));
      const strangeLink = { ...somebodyElses, planId: 'plan-2' };
      expect(whoMay(verb, (letter) => (letter === 'I' ? strangeLink : somebodyElses))).toBe(inOrder(other));
    });

    it(`${verb}: a role held on every plan does the same, a role on another plan nothing`, () => {
      expect(whoMay(verb, theirs, null)).toBe(inOrder(own));
      const elsewhere = whoMay(verb, theirs, 'plan-2').replace('I', '');
      expect(elsewhere).toBe('');
    });
  }

  for (const verb of writersOnly) {
    it(`${verb}: whoever wrote it and nobody else, whatever their role`, () => {
      expect(whoMay(verb, (letter) => ({ ...somebodyElses, authorId: `person-${letter}` }))).toBe('OQLKDMCPB');
      expect(whoMay(verb, theirs)).toBe('');
    });
  }

  it('every verb of the policy stands in the matrix once', () => {
    const listed = [...matrix.map(([verb]) => verb), ...writersOnly];
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBe(76);
  });

  it('somebody without a role may do nothing', () => {
    const nobody: Actor = { ...person('O'), roles: [] };
    for (const [verb] of matrix) expect(may(nobody, verb, theirs('O'))).toBe(false);
  });
});
