import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { link, person, somebodyElses, theirs } from './fixtures/people.ts';
import { policyMatrix } from './fixtures/policy-matrix.ts';
import { may } from './policy.ts';
import type { PolicySubject } from './policy-subject.ts';
import type { Verb } from './policy-table.ts';

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
  for (const [verb, own, other] of policyMatrix) {
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
    const listed = [...policyMatrix.map(([verb]) => verb), ...writersOnly];
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBe(90);
  });

  it('somebody without a role may do nothing', () => {
    const nobody: Actor = { ...person('O'), roles: [] };
    for (const [verb] of policyMatrix) expect(may(nobody, verb, theirs('O'))).toBe(false);
  });
});
