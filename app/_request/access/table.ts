import { apiAccess } from './api.ts';
import { pageAccess } from './pages.ts';
import type { AccessTable } from './rule.ts';

/** Who may come to which address, by which method: one entry an address, checked against the build's own list. */
export const accessTable: AccessTable = { ...apiAccess, ...pageAccess };
