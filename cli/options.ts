import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refused } from './refused.ts';

/**
 * The options of a verb, as Node reads them.
 * @throws Refused in one line, with the usage, for an option that is not known or lacks its value
 */
export function readOptions<T extends ParseArgsConfig>(usage: string, config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const why = (error as Error).message.split(/[.\n]/)[0] ?? '';
    throw new Refused(`${why}. Usage: ${usage}`);
  }
}
