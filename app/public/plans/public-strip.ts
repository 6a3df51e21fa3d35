import type { Installation } from '#db/reads/administration/installation.ts';
import type { PublicVersion } from '#db/reads/links/public-pages.ts';
import type { Strip } from '#documents/write/reading-page.ts';
import { longDate } from '#domain/dates/dates.ts';
import { exampleWords } from '#domain/dates/example-day.ts';
import { openLicence } from '#domain/plan-document/open-licence.ts';

/** The strip over a public page: who published what, the same as a table to use again, and on which terms. */
export function publicStrip(
  { id, number, sealedOn, document }: PublicVersion,
  { exampleDayOn }: Pick<Installation, 'exampleDayOn'>,
): Strip {
  return {
    name: 'About this page',
    about: [
      `Published by ${document.council}: version ${number}, as sealed on ${longDate(sealedOn)}. It does not change.`,
      `You may use it again under the ${openLicence.name}, if you name ${document.council}.`,
    ],
    places: [],
    files: {
      label: '',
      links: [
        { href: `/public/plans/${id}/plan.csv`, label: 'The plan as CSV' },
        { href: openLicence.address, label: openLicence.name, rel: 'license' },
      ],
    },
    note: exampleDayOn === null ? null : `This is an example. ${exampleWords}`,
  };
}
