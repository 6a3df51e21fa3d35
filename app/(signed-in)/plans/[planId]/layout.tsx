import type { ReactNode } from 'react';
import { placesOfPlan } from '#components/plans/plan-places.ts';
import { NavLinks } from '#components/shell/nav-links.tsx';
import { findPlanOffers } from '#db/reads/plans/plan-offers.ts';
import { requireSession } from '#request/session.ts';

/** The places of one plan, above each of its pages. Of a plan one may not know of there is nothing: the page says so itself. */
export default async function PlanLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ planId: string }>;
}) {
  const { planId } = await params;
  const { actor } = await requireSession();
  const offers = findPlanOffers(actor, planId);
  const places = offers ? placesOfPlan(planId, offers) : [];
  return (
    <>
      {places.length > 1 ? (
        <nav aria-label="This plan" className="plannav">
          <NavLinks items={places} className="tabs" />
        </nav>
      ) : null}
      {children}
    </>
  );
}
