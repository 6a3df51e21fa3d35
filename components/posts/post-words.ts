import { longDate } from '#domain/dates/dates.ts';
import type { Holding } from '#domain/people/posts.ts';

type Standing = { holders: readonly Holding[]; interims: readonly Holding[]; deputies: readonly Holding[] };

const names = (holdings: readonly Holding[]) => holdings.map(({ personName }) => personName).join(', ');

/** "Held by A; B deputises", "B deputises until somebody is in it". */
export function standingWords({ holders, interims, deputies }: Standing): string {
  const parts = [
    holders.length > 0 ? `Held by ${names(holders)}` : '',
    interims.length > 0 ? `${names(interims)} as interim` : '',
    deputies.length > 0 ? `${names(deputies)} ${deputies.length === 1 ? 'deputises' : 'deputise'}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

/** "from 4 July 2022", "4 July 2022 to 30 June 2023" */
export function termWords({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }): string {
  return untilOn === null ? `from ${longDate(fromOn)}` : `${longDate(fromOn)} to ${longDate(untilOn)}`;
}
