import { integer, text } from 'drizzle-orm/sqlite-core';
import { newId } from '../new-id.ts';

/** 128 random bits: ids cannot be guessed or counted (assurance, abuse case 51). */
export const id = () => text().primaryKey().$defaultFn(newId);

/** Grows by one with every change; the ETag of the row. */
export const version = () => integer().notNull().default(1);
