/** The first eight figures of a SHA-256: enough to tell two contents apart by eye. The whole one stands in the details. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/** "214 kB" */
export function kilobytes(size: number): string {
  return `${Math.max(1, Math.round(size / 1000)).toLocaleString('en-GB')} kB`;
}
