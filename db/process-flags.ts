/**
 * What Node is told of a process that this one starts: its share of memory in MB, and where to find packages as this one was told
 * (`launch/node-flags.mjs`).
 */
export const processFlags = (heapMegabytes: number): string[] => [
  ...process.execArgv.filter((flag) => flag.startsWith('--import=')),
  `--max-old-space-size=${heapMegabytes}`,
  '--disable-warning=ExperimentalWarning',
];
