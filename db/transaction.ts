import { database } from './database.ts';

/**
 * One synchronous write transaction. It takes the write lock at once, so that another process's writing is waited for
 * rather than met half-way. Inside another one it is a savepoint of it.
 */
export function transaction<T>(act: () => T): T {
  return database().transaction(act, { behavior: 'immediate' });
}
