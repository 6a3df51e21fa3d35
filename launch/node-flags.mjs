import { pathToFileURL } from 'node:url';
import { inProject } from './project.mjs';

/** What Node is told that opens the database: how to find its package quickly. */
export const dataFlags = [`--import=${pathToFileURL(inProject('launch', 'quick-drizzle.mjs'))}`];

/**
 * What Node is told that serves. Eight seconds after a busy time V8 gives memory back to the system in one turn, which held a server for
 * a fifth of a second on a slow machine; without it the memory stays with the server, to be used again.
 */
export const serverFlags = [...dataFlags, '--no-memory-reducer'];
