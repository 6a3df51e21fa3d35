/** The value below which a share of the measurements lies, by nearest rank; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('Nothing was measured.');
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

/** Three figures that count: `0.42 ms`, `12.3 ms`, `1,240 ms`. */
export function milliseconds(value: number): string {
  return `${threeFigures(value)} ms`;
}

export const perSecond = (value: number) => `${threeFigures(value)}/s`;
export const kilobytes = (bytes: number) => `${threeFigures(bytes / 1000)} kB`;
export const megabytes = (bytes: number) => `${threeFigures(bytes / 1_000_000)} MB`;

function threeFigures(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toFixed(value >= 10 ? 1 : 2);
}

/** How many times worse than the limit: more time, or less done in a second. */
export function timesWorse(seventy: number, limit: number, more: 'is-worse' | 'is-better'): string {
  const ratio = more === 'is-worse' ? seventy / limit : limit / seventy;
  return `${ratio >= 9.95 ? Math.round(ratio).toLocaleString('en-GB') : ratio.toFixed(1)}×`;
}
