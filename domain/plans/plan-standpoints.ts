import { isRealDate, longDate } from '#domain/dates/dates.ts';

/** A state of a plan that can be compared: as it stands, a sealed version, a consultation draft, or as it stood on a date. */
export type Standpoint =
  | { kind: 'live' }
  | { kind: 'version'; number: number }
  | { kind: 'draft'; number: number }
  | { kind: 'on'; on: string };

/** As an address holds it: "live", "version-2", "draft-1", "on-2023-06-12". */
export function codeOf(standpoint: Standpoint): string {
  switch (standpoint.kind) {
    case 'live':
      return 'live';
    case 'version':
    case 'draft':
      return `${standpoint.kind}-${standpoint.number}`;
    case 'on':
      return `on-${standpoint.on}`;
    default:
      return standpoint satisfies never;
  }
}

/** Null for what is no such code. Whether that version is there is for the read to say. */
export function standpointOf(code: string): Standpoint | null {
  if (code === 'live') return { kind: 'live' };
  const numbered = /^(version|draft)-([1-9]\d{0,5})$/.exec(code);
  if (numbered) return { kind: numbered[1] as 'version' | 'draft', number: Number(numbered[2]) };
  const on = /^on-(\d{4}-\d{2}-\d{2})$/.exec(code)?.[1];
  return on && isRealDate(on) ? { kind: 'on', on } : null;
}

/** In the middle of a sentence: "version 2", "the plan as it stood on 12 June 2023". */
export function standpointWords(standpoint: Standpoint): string {
  switch (standpoint.kind) {
    case 'live':
      return 'the plan as it stands';
    case 'version':
      return `version ${standpoint.number}`;
    case 'draft':
      return `consultation draft ${standpoint.number}`;
    case 'on':
      return `the plan as it stood on ${longDate(standpoint.on)}`;
    default:
      return standpoint satisfies never;
  }
}
