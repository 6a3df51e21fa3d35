import type { Field } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import type { InspectionPackFacts } from './facts.ts';
import { dated, said } from './fields.ts';

type Since = Pick<InspectionPackFacts, 'since' | 'sinceOn'>;

/** "the last inspection", "the inspection that ended on 9 November 2018", "1 April 2024": what follows "since". */
export function sinceWhen({ since, sinceOn }: Since): string {
  if (since.kind === 'latest' || sinceOn === null) return 'the last inspection';
  const day = dateInWords(sinceOn);
  return since.kind === 'inspection' ? `the inspection that ended on ${day}` : day;
}

/** The same on the title page, with the inspection's title where it is another than the last. */
export function sinceField({ since, sinceOn }: Since): Field {
  if (since.kind === 'inspection' && sinceOn !== null) return said('Since', `${since.title}, ${dateInWords(sinceOn)}`);
  if (since.kind === 'day') return dated('Since', sinceOn, '');
  return dated('Since the inspection of', sinceOn, 'No day is entered; everything is told');
}
