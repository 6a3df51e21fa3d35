import type { NavItem } from '#components/shell/nav-links.tsx';
import type { Actor } from '#domain/policy/actor.ts';
import type { Role } from '#domain/vocabulary.ts';

type Place = NavItem & { for: readonly Role[] };

const readers: readonly Role[] = ['owner', 'plan-lead', 'checker', 'director', 'lead-member', 'clerk', 'observer'];

/** Those who make panels' reports, read them, or clerk the panels. */
const reportedTo: readonly Role[] = ['plan-lead', 'director', 'lead-member', 'clerk', 'observer', 'panel-member'];

const places: readonly Place[] = [
  { href: '/', label: 'My work', for: [...readers, 'panel-member', 'administrator'] },
  { href: '/plans', label: 'Plan', under: ['/actions'], for: readers },
  { href: '/updates', label: 'Updates', for: ['plan-lead', 'director'] },
  { href: '/panels', label: 'Panels', for: ['panel-member'] },
  { href: '/meetings', label: 'Meetings and reports', for: reportedTo },
  { href: '/inspections', label: 'Earlier inspections', under: ['/themes'], for: readers },
  { href: '/administration/people', label: 'People', for: ['administrator'] },
  { href: '/administration/posts', label: 'Posts', for: ['administrator'] },
  { href: '/administration/panels', label: 'Panels', for: ['administrator'] },
  { href: '/administration/calendar', label: 'Calendar', for: ['administrator'] },
  { href: '/administration/approvals', label: 'Approvals', for: ['administrator'] },
  { href: '/administration/settings', label: 'Documents', for: ['administrator'] },
  { href: '/administration/retention', label: 'Retention', for: ['administrator'] },
  { href: '/administration/inspector-links', label: 'Links', for: ['administrator'] },
  { href: '/administration/mail', label: 'Mail', for: ['administrator'] },
];

/** The links a person's roles have a use for; what they may see behind each is for the page to say. */
export function navigationFor(actor: Actor): NavItem[] {
  return places.filter((place) => actor.roles.some((held) => place.for.includes(held.role)));
}
