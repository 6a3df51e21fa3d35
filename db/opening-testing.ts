import type { GrantLinkInput } from '#domain/inspector-links.ts';
import { planId } from './seed/haringey-plan.ts';
import { actorOf, juneMoment } from './testing.ts';
import { grantInspectorLink, revokeInspectorLink } from './writes/inspector-links.ts';

/* For tests only: the plan opened to people without an account. */

export const linkInput = (more: Partial<GrantLinkInput> = {}): GrantLinkInput => ({
  heldBy: 'Ofsted, monitoring visit',
  untilOn: '2023-07-14',
  showsLivePosition: false,
  showsEvidenceIndex: false,
  ...more,
});

/** Grants a link as the plan lead does. */
export const grantedLink = (more: Partial<GrantLinkInput> = {}, moment = juneMoment) =>
  grantInspectorLink(actorOf('plan-lead'), planId, linkInput(more), moment);

/** For the test of every write: what opens a plan to people without an account. */
export const openingWrites = {
  grantInspectorLink: { event: 'inspector-link-granted', ready: () => () => grantedLink() },
  revokeInspectorLink: {
    event: 'inspector-link-revoked',
    ready: () => {
      const { id } = grantedLink();
      return () => revokeInspectorLink(actorOf('director'), id, juneMoment);
    },
  },
};

export const openingPlumbing = {
  linkTokenHash: 'computes a hash',
  recordView: 'writes the log of who looked, which stands beside the trail; nobody changed anything',
};
