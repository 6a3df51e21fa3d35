import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LogoFacts } from '#domain/composed-document/model.ts';
import { installationKinds } from '#domain/vocabulary.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id, version } from './columns.ts';
import { people } from './people.ts';

/** One row: what this installation is, and the council's own settings. */
export const installation = sqliteTable(
  'installation',
  {
    id: integer().primaryKey().default(1),
    kind: text({ enum: installationKinds }).notNull(),
    councilName: text().notNull(),
    marking: text().notNull().default('OFFICIAL'),
    /** The example's own day; a real installation has none and follows the clock. */
    exampleDayOn: text(),
    /** On: an amendment of minor wording is approved by the director alone. */
    minorAmendmentsDelegated: integer({ mode: 'boolean' }).notNull().default(false),
    /** What stands on documents' title pages; without one, the council's name alone. Held to 200 kB by the write. */
    logo: text({ mode: 'json' }).$type<LogoFacts>(),
    /** "#16304a": a dark colour for the headings of documents. */
    colour: text(),
    createdAt: text().notNull(),
    version: version(),
  },
  (table) => [
    check('installation_is_one', sql`${table.id} = 1`),
    oneOf('installation_kind', table.kind, installationKinds),
    isDate('installation_example_day', table.exampleDayOn),
    check('installation_real_has_no_day', sql`${table.kind} = 'example' or ${table.exampleDayOn} is null`),
    isSaid('installation_council_named', table.councilName),
  ],
);

/** Days proclaimed as bank holidays after the published table was made. Taken back by a date, never deleted. */
export const proclaimedDays = sqliteTable(
  'proclaimed_days',
  {
    id: id(),
    date: text().notNull(),
    name: text().notNull(),
    addedBy: text()
      .notNull()
      .references(() => people.id),
    addedAt: text().notNull(),
    takenBackBy: text().references(() => people.id),
    takenBackAt: text(),
  },
  (table) => [isDate('proclaimed_days_date', table.date), isSaid('proclaimed_days_named', table.name)],
);
