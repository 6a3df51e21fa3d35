import { longDate } from '#domain/dates.ts';
import type { Holding } from '#domain/posts.ts';

type Standing = { holders: readonly Holding[]; interims: readonly Holding[]; deputies: readonly Holding[] };

const names = (holdings: readonly Holding[]) => holdings.map(({ personName }) => personName).join(', ');

/** "Vacant", "Vacant; A deputises", "A", "Interim: B". */
export function standingWords({ holders, interims, deputies }: Standing): string {
  if (holders.length > 0) return names(holders);
  if (interims.length > 0) return `Interim: ${names(interims)}`;
  if (deputies.length === 0) return 'Vacant';
  return `Vacant; ${names(deputies)} ${deputies.length === 1 ? 'deputises' : 'deputise'}`;
}

/** "from 4 July 2022", "4 July 2022 to 30 June 2023" */
export function termWords({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }): string {
  return untilOn === null ? `from ${longDate(fromOn)}` : `${longDate(fromOn)} to ${longDate(untilOn)}`;
}
