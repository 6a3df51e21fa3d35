import type { Installation } from '#db/reads/administration/installation.ts';
import type { LinkHolder } from '#db/reads/links/link-holders.ts';
import type { LinkVersion } from '#db/reads/links/link-pages.ts';
import type { Strip, StripLink } from '#documents/write/reading-page.ts';
import { longDate } from '#domain/dates/dates.ts';
import { exampleWords } from '#domain/dates/example-day.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { submissionWords } from '#domain/submissions/submission-words.ts';

/** The strip over every page of a link: whose it is, until when, what it shows, and the sealed files. */
export function linkStrip(
  { link, heldBy, expiresAt }: LinkHolder,
  version: LinkVersion | null,
  pathname: string,
  { exampleDayOn }: Pick<Installation, 'exampleDayOn'>,
): Strip {
  const place = (href: string, label: string): StripLink => ({ href, label, here: href === pathname });
  return {
    name: 'This link',
    about: [`To read only, for ${heldBy}, until ${longDate(dateInLondon(expiresAt))}. What you open is recorded.`],
    places: [
      place('/inspector', version ? `Sealed version ${version.number}` : 'Sealed version'),
      ...(link.grants.includes('live-position') ? [place('/inspector/live-position', 'Cleared position today')] : []),
      ...(link.grants.includes('evidence-index') ? [place('/inspector/evidence-index', 'Evidence index')] : []),
    ],
    files: {
      label: 'As sealed:',
      links: (version?.forms ?? []).map((form) => ({
        href: `/inspector/versions/${version?.id}/files/${form}`,
        label: submissionWords.form[form],
      })),
    },
    note: exampleDayOn === null ? null : `This is an example. ${exampleWords}`,
  };
}
