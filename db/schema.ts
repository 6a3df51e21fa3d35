/* Every table, for the migration tool and the database door. Elsewhere import the noun's own file. */
export * from './schema/audit.ts';
export * from './schema/deadline-changes.ts';
export * from './schema/evidence.ts';
export * from './schema/identity.ts';
export * from './schema/inspections.ts';
export * from './schema/installation.ts';
export * from './schema/measures.ts';
export * from './schema/panels.ts';
export * from './schema/people.ts';
export * from './schema/person-roles.ts';
export * from './schema/plans.ts';
export * from './schema/progress-updates.ts';
export * from './schema/rag-history.ts';
export * from './schema/sign-in.ts';
export * from './schema/stage-changes.ts';
export * from './schema/submissions.ts';
export * from './schema/update-requests.ts';
