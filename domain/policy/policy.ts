import type { Role } from '#domain/vocabulary.ts';
import type { Actor } from './actor.ts';
import type { InspectorLink, PolicySubject, Principal } from './policy-subject.ts';
import { type Cell, type PolicyColumn, policyColumns, policyTable, type Verb } from './policy-table.ts';
import { selfInvolvement } from './self-involvement.ts';

function overlaps(some: readonly string[], others: readonly string[] | undefined): boolean {
  return others?.some((id) => some.includes(id)) ?? false;
}

/**
 * No council post: such an owner sees their own actions and the recommendations these answer (rules §5). An owner without
 * any post counts as one, else a partner whose last post ends would see the whole plan.
 */
export function isPartnerOnly(actor: Actor): boolean {
  return actor.postIds.every((id) => actor.partnerPostIds.includes(id));
}

function cellAllows({ cell, role }: HeldCell, actor: Actor, verb: Verb, subject: PolicySubject): boolean {
  const ownsPost = () => overlaps(actor.postIds, subject.ownerPostIds);
  const wrote = () => subject.authorId === actor.personId;
  const onPanel = () => overlaps(role === 'clerk' ? actor.clerkPanelIds : actor.memberPanelIds, subject.panelIds);
  const uninvolved = () => selfInvolvement(verb, actor, subject) === null;
  switch (cell) {
    case '-':
      return false;
    case 'yes':
    case 'on-behalf':
      return true;
    case 'own':
      return ownsPost();
    case 'council-or-own':
      return !isPartnerOnly(actor) || ownsPost();
    case 'own-or-written':
      return ownsPost() || wrote();
    case 'written':
      return wrote();
    case 'unless-involved':
      return uninvolved();
    case 'panel':
    case 'panel-on-behalf':
      return onPanel();
    case 'panel-unless-involved':
      return onPanel() && uninvolved();
    case 'shown':
      return [subject.publishedToPanelIds, subject.livePanelIds].some((ids) => overlaps(actor.memberPanelIds, ids));
    case 'panel-granted':
      return overlaps(actor.memberPanelIds, subject.grantingPanelIds);
    case 'granted':
      return subject.grantedToPersonIds?.includes(actor.personId) ?? false;
    case 'plan':
      return subject.planId !== null;
    default:
      return cell satisfies never;
  }
}

function cellOf(verb: Verb, column: PolicyColumn): Cell {
  return policyTable[verb][policyColumns.indexOf(column)] ?? '-';
}

/** A cell of the table, and the role that it was read for. */
type HeldCell = { cell: Cell; role: Role };

/** Cells that ask for a tie of the person's own: for these it does not matter on which plan the role is held. */
const tied: ReadonlySet<Cell> = new Set(['own', 'written', 'panel', 'panel-on-behalf', 'panel-unless-involved']);

/**
 * The cells of the roles this person holds on the subject's plan, or everywhere. A thing of the installation (a post, a meeting of
 * a panel) takes no plan's role for a bare "yes", but a role of any plan where the person's own post or panel decides.
 */
function cellsOf(actor: Actor, verb: Verb, subject: PolicySubject): HeldCell[] {
  const cells: HeldCell[] = [];
  for (const held of actor.roles) {
    const cell = cellOf(verb, held.role);
    const reaches = held.planId === null || held.planId === subject.planId;
    if (reaches || (subject.planId === null && tied.has(cell))) cells.push({ cell, role: held.role });
  }
  return cells;
}

/**
 * Whether a person, or an inspector link, may do a verb to a subject (rules §6). Several roles give the union of their cells, but
 * self-involvement refuses whatever the roles. Says nothing on state: that a thing can be cleared now is the write's own guard.
 * Never throws. Out of scope is the read's 404; a `false` here is the write's 403.
 */
export function may(principal: Principal, verb: Verb, subject: PolicySubject): boolean {
  if ('kind' in principal) return linkMay(principal, verb, subject);
  if (refusesEveryRole(verb) && selfInvolvement(verb, principal, subject) !== null) return false;
  return cellsOf(principal, verb, subject).some((cell) => cellAllows(cell, principal, verb, subject));
}

function linkMay(link: InspectorLink, verb: Verb, subject: PolicySubject): boolean {
  if (cellOf(verb, 'inspector-link') !== 'granted' || subject.planId !== link.planId) return false;
  const part = subject.part ?? 'live-position';
  return part === 'sealed-version' || link.grants.includes(part);
}

/** Re-opening is the one verb where involvement counts against the checker's role only: a plan lead may re-open their own. */
function refusesEveryRole(verb: Verb): boolean {
  return verb !== 're-open-action';
}

/**
 * Whether what is allowed is done in another's name, which the record then says: a plan lead posting for an owner, a clerk asking
 * for a member or recording the panel's decision. False where a role of their own lets the person do it.
 */
export function actsOnBehalf(actor: Actor, verb: Verb, subject: PolicySubject): boolean {
  if (!may(actor, verb, subject)) return false;
  const allowing = cellsOf(actor, verb, subject).filter((cell) => cellAllows(cell, actor, verb, subject));
  return allowing.every(({ cell }) => cell === 'on-behalf' || cell === 'panel-on-behalf');
}

/** The roles that can ever do a verb, in the order of rules §6: for "Only a plan lead or a director can do this". */
export function columnsThatMay(verb: Verb): PolicyColumn[] {
  return policyColumns.filter((column) => cellOf(verb, column) !== '-');
}
