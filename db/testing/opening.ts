import { askForPack } from '#db/writes/jobs/long-jobs.ts';
import { grantInspectorLink, revokeInspectorLink } from '#db/writes/links/inspector-links.ts';
import { turnOffPublicPage, turnOnPublicPage } from '#db/writes/links/public-pages.ts';
import { recordPublication } from '#db/writes/submissions/publications.ts';
import type { GrantLinkInput } from '#domain/panels/inspector-links.ts';
import { planId } from '../seed/haringey-plan.ts';
import { actorOf, juneMoment } from '../testing.ts';
import { sealedVersion } from './submissions.ts';

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

/** A version whose publication is on record. @returns its id */
export function publishedVersion(): string {
  const { id } = sealedVersion();
  const said = { what: 'statement', versionNumber: 1, publishedOn: juneMoment.today, confirmed: true } as const;
  recordPublication(actorOf('plan-lead'), planId, { ...said, place: 'The website', audience: 'Everyone' }, juneMoment);
  return id;
}

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
  askForPack: {
    event: 'inspection-pack-asked-for',
    ready: () => () => askForPack(actorOf('plan-lead'), planId, { sinceOn: null }, juneMoment),
  },
  turnOnPublicPage: {
    event: 'public-page-turned-on',
    ready: () => {
      const id = publishedVersion();
      return () => turnOnPublicPage(actorOf('plan-lead'), id, juneMoment);
    },
  },
  turnOffPublicPage: {
    event: 'public-page-turned-off',
    ready: () => {
      const id = publishedVersion();
      turnOnPublicPage(actorOf('plan-lead'), id, juneMoment);
      return () => turnOffPublicPage(actorOf('director'), id, juneMoment);
    },
  },
};

export const openingPlumbing = {
  linkTokenHash: 'computes a hash',
  recordView: 'writes the log of who looked, which stands beside the trail; nobody changed anything',
  recordPackTaken: 'the same, for who takes a pack',
};
