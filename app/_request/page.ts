import { forbidden, notFound } from 'next/navigation';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { requireSession, type Session } from './session.ts';

/** What a page reads, with its refusals as pages: 404 and 403 look the same for everyone. */
export async function pageOf<T>(read: (session: Session) => T | Promise<T>): Promise<T & { session: Session }> {
  const session = await requireSession();
  try {
    return { ...(await read(session)), session };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof NotAllowed) forbidden();
    throw error;
  }
}
