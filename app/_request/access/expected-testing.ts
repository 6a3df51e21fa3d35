import { policyMatrix } from '#domain/policy/fixtures/policy-matrix.ts';
import { letterOf } from './principals-testing.ts';
import type { AccessRule } from './rule.ts';
import type { Thing } from './things-testing.ts';

/* For tests only: what everyone is answered, by hand from rules §5 (`things-testing.ts`) and §6 (`policyMatrix`). */

const ofTheInstallation = new Set(['absence', 'inspections', 'person', 'post', 'post-holding']);
const writersOnly = new Set(['read-draft', 'private-note']);

export type Expected = 'signed out' | 'unknown' | 'not allowed' | 'let in';

/** By hand from rules §5 and §6. Without a thing: of an unknown id, or of what is made and not there yet. */
export function expectedOf(rule: AccessRule, principal: string, thing: Thing | null, unknown = false): Expected {
  if (rule === 'anyone') return 'let in';
  // Nobody here has opened a link, and no session stands in for that.
  if (rule === 'link-holder') return 'signed out';
  if (principal === '-' || principal === 'x') return 'signed out';
  if (rule === 'signed-in') return 'let in';
  const [verb, noun] = rule;
  const [, own = '', others = ''] = policyMatrix.find(([listed]) => listed === verb) ?? [];
  if (noun === 'installation') {
    // A role on one plan gives nothing over the installation.
    const may = principal !== 'S' && others.includes(letterOf(principal));
    if (!may) return 'not allowed';
    return unknown ? 'unknown' : 'let in';
  }
  if (!thing?.knownTo.includes(principal)) return 'unknown';
  if (writersOnly.has(verb)) return thing.theirs.includes(principal) ? 'let in' : 'unknown';
  const letters = thing.theirs.includes(principal) ? own : others;
  // A post, a person and a plan to come belong to the installation: leading one plan gives nothing over them.
  const overAll = verb === 'create-plan' || (verb !== 'read-plan' && ofTheInstallation.has(noun));
  if (principal === 'S' && overAll) return 'not allowed';
  return letters.includes(letterOf(principal)) ? 'let in' : 'not allowed';
}
