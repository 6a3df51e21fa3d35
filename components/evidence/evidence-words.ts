import type { EvidenceItem } from '#db/reads/evidence/evidence.ts';
import { longDate } from '#domain/dates/dates.ts';
import { sizeInWords, typeInWords } from '#domain/evidence/evidence-files.ts';

/** "Word document, 240 KB. Dated 12 May 2023." */
export function aboutEvidence(item: EvidenceItem): string {
  const what = item.kind === 'link' ? 'Link' : `${typeInWords(item.mediaType ?? '')}, ${sizeInWords(item.size ?? 0)}`;
  const dated = item.datedOn ? ` Dated ${longDate(item.datedOn)}.` : '';
  const expires = item.expiresOn
    ? ` ${item.state === 'expired' ? 'Expired' : 'Expires'} ${longDate(item.expiresOn)}.`
    : '';
  return `${what}.${dated}${expires}`;
}

/** Open while somebody has still to look at it, or has to mend it. */
export const tagKind = (state: EvidenceItem['state']) => (state === 'accepted' ? 'done' : 'open');
