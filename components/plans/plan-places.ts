import type { NavItem } from '#components/shell/nav-links.tsx';
import type { PlanOffers } from '#db/reads/plans/plan-offers.ts';

/** The places of a plan in the order of its life: what is done, whether it covers, whether it helps, how it is sent, what it was. */
export function placesOfPlan(planId: string, offers: PlanOffers): NavItem[] {
  const plan = `/plans/${planId}`;
  const places: (NavItem & { open: boolean })[] = [
    { href: plan, label: 'Actions', under: [`${plan}/actions`], open: true },
    { href: `${plan}/on-a-page`, label: 'On a page', open: offers.whole },
    { href: `${plan}/timetable`, label: 'Timetable', under: [`${plan}/clock`], open: offers.whole },
    { href: `${plan}/coverage`, label: 'Coverage', open: offers.whole },
    { href: `${plan}/measures`, label: 'Measures', open: offers.whole },
    { href: `${plan}/consultation`, label: 'Consultation', open: offers.consult },
    {
      href: `${plan}/submission`,
      label: 'Submission',
      under: [`${plan}/pre-flight`, `${plan}/versions`],
      open: offers.whole,
    },
    {
      href: `${plan}/compare`,
      label: 'What changed',
      under: [`${plan}/as-it-stood`],
      open: offers.compare && offers.whole,
    },
    { href: `${plan}/inspector-links`, label: 'Inspectors', under: [`${plan}/who-looked`], open: offers.viewLog },
    { href: `${plan}/download`, label: 'Download', under: [`${plan}/print`], open: offers.exportPlan },
    {
      href: `${plan}/settings`,
      label: 'Settings',
      under: [`${plan}/dates`, `${plan}/reporting`, `${plan}/escalation`, `${plan}/panels`, `${plan}/retention`],
      open: offers.setDates,
    },
    // Whoever has no settings holds and confirms all the same: the director.
    { href: `${plan}/retention`, label: 'Retention', open: offers.hold && !offers.setDates },
  ];
  return places.filter((place) => place.open).map(({ open: _, ...place }) => place);
}
