import type {
  InspectionReading,
  LineMark,
  ReadJudgement,
  ReadRecommendation,
  UnsureReason,
} from '#domain/inspections/inspection-reports.ts';
import type { Priority, RecommendationKind } from '#domain/vocabulary.ts';
import { pageToSend } from './kind-options.ts';

/** One item on the way to being a recommendation. Nothing of it is on the server until all is confirmed. */
export type FoundItem = {
  key: string;
  /** Its number on the page and in the list: the order of the report. */
  number: number;
  state: 'open' | 'confirmed' | 'dropped';
  kind: RecommendationKind;
  ref: string;
  text: string;
  /** As typed. */
  page: string;
  priority: Priority;
  /** What was read from the report; null when a person typed it. */
  asRead: string | null;
  heading: string | null;
  group: string | null;
  /** Who must act; empty where the report names nobody beside the words. */
  responsibleBody: string;
  unsure: readonly UnsureReason[];
  lines: readonly LineMark[];
};

export type DraftJudgement = ReadJudgement & { key: string };

export type Draft = {
  items: readonly FoundItem[];
  judgements: readonly DraftJudgement[];
  /** The item that is open for correcting, and marked on the page. */
  current: string | null;
  /** How many keys have been given out. */
  given: number;
};

export type FoundFields = Partial<Pick<FoundItem, 'kind' | 'ref' | 'text' | 'page' | 'priority' | 'responsibleBody'>>;

export type DraftStep =
  | { do: 'choose'; key: string | null }
  | { do: 'change'; key: string; to: FoundFields }
  | { do: 'confirm'; key: string }
  | { do: 'confirm-the-rest' }
  | { do: 'drop'; key: string }
  | { do: 'take-back'; key: string }
  | { do: 'add'; page: number | null; text?: string; lines?: readonly LineMark[] }
  | { do: 'take-in'; items: readonly ReadRecommendation[] }
  | { do: 'split'; key: string; at: number }
  | { do: 'join-next'; key: string }
  | { do: 'add-judgement' }
  | { do: 'change-judgement'; key: string; to: Partial<ReadJudgement> }
  | { do: 'remove-judgement'; key: string };

const typed = {
  state: 'open',
  kind: 'area-for-improvement',
  ref: '',
  text: '',
  page: '',
  priority: 'standard',
  asRead: null,
  heading: null,
  group: null,
  responsibleBody: '',
  unsure: [],
  lines: [],
} as const;

function itemOf(read: ReadRecommendation, number: number): FoundItem {
  const { kind, text, heading, group, unsure, lines } = read;
  const shown = { kind, text, heading, group, unsure, lines, asRead: text, responsibleBody: read.body ?? '' };
  const page = read.page === null ? '' : String(read.page);
  const priority = read.priority ?? 'standard';
  return { ...shown, key: `found-${number}`, number, state: 'open', ref: read.ref ?? '', page, priority };
}

/** A draft from what was read; without a reading, an empty one to type into. */
export function draftOf(reading: InspectionReading | null): Draft {
  const items = (reading?.recommendations ?? []).map((read, place) => itemOf(read, place + 1));
  const judgements = (reading?.judgements ?? []).map((read, place) => ({ ...read, key: `judgement-${place + 1}` }));
  const draft = { items, judgements, current: null, given: items.length + judgements.length };
  return { ...draft, current: listed(draft)[0]?.key ?? null };
}

/** The order of the list: what a person should look at first comes first, the rest as in the report. */
export function listed({ items }: Pick<Draft, 'items'>): FoundItem[] {
  return [...items.filter((item) => item.unsure.length > 0), ...items.filter((item) => item.unsure.length === 0)];
}

/** What would be saved, in the order of the report. */
export const kept = ({ items }: Pick<Draft, 'items'>) => items.filter((item) => item.state !== 'dropped');
export const stillOpen = (draft: Pick<Draft, 'items'>) => listed(draft).filter((item) => item.state === 'open');

/** The open item after this one in the list, or the first one before it; null when all is decided. */
export function nextOpen(draft: Pick<Draft, 'items'>, key: string): FoundItem | null {
  const list = listed(draft);
  const at = list.findIndex((item) => item.key === key);
  const others = [...list.slice(at + 1), ...list.slice(0, Math.max(0, at))];
  return others.find((item) => item.state === 'open') ?? null;
}

function withItem(draft: Draft, key: string, to: Partial<FoundItem>): Draft {
  return { ...draft, items: draft.items.map((item) => (item.key === key ? { ...item, ...to } : item)) };
}

/** Numbers follow the order of the report, so that the marks on the page and the list always agree. */
function renumbered(items: readonly FoundItem[]): FoundItem[] {
  return items.map((item, place) => (item.number === place + 1 ? item : { ...item, number: place + 1 }));
}

function decided(draft: Draft, key: string, state: FoundItem['state']): Draft {
  const after = withItem(draft, key, { state });
  return { ...after, current: nextOpen(after, key)?.key ?? null };
}

/** Where an item that begins at a line belongs; at the end when it has no place on a page. */
function placeInReport(items: readonly FoundItem[], begins: LineMark | undefined): number {
  if (!begins) return items.length;
  const later = items.findIndex(({ lines: [first] }) => {
    if (!first) return false;
    return first.page > begins.page || (first.page === begins.page && first.line > begins.line);
  });
  return later === -1 ? items.length : later;
}

function split(draft: Draft, key: string, at: number): Draft {
  const place = draft.items.findIndex((item) => item.key === key);
  const item = draft.items[place];
  const [first, second] = [item?.text.slice(0, at).trim(), item?.text.slice(at).trim()];
  if (!item || !first || !second) return draft;
  const rest = { ...item, key: `added-${draft.given + 1}`, text: second, ref: '', state: 'open' as const };
  const items = [...draft.items];
  items.splice(place, 1, { ...item, text: first, state: 'open' }, rest);
  return { ...draft, items: renumbered(items), current: key, given: draft.given + 1 };
}

function joinNext(draft: Draft, key: string): Draft {
  const place = draft.items.findIndex((item) => item.key === key);
  const [item, next] = [draft.items[place], draft.items[place + 1]];
  if (!item || !next) return draft;
  const joined = {
    ...item,
    state: 'open' as const,
    text: `${item.text}\n${next.text}`.trim(),
    asRead: item.asRead === null || next.asRead === null ? item.asRead : `${item.asRead}\n${next.asRead}`,
    unsure: [...new Set([...item.unsure, ...next.unsure])],
    lines: [...item.lines, ...next.lines],
  };
  const items = [...draft.items];
  items.splice(place, 2, joined);
  return { ...draft, items: renumbered(items), current: key };
}

/** One step of a person's work on the draft. */
export function stepped(draft: Draft, step: DraftStep): Draft {
  switch (step.do) {
    case 'choose':
      return { ...draft, current: step.key };
    case 'change':
      return withItem(draft, step.key, step.to);
    case 'confirm':
      return decided(draft, step.key, 'confirmed');
    case 'confirm-the-rest': {
      const items = draft.items.map((item) =>
        item.state === 'open' && item.text.trim() ? { ...item, state: 'confirmed' as const } : item,
      );
      return { ...draft, items, current: items.find((item) => item.state === 'open')?.key ?? null };
    }
    case 'drop':
      return decided(draft, step.key, 'dropped');
    case 'take-back':
      return { ...withItem(draft, step.key, { state: 'open' }), current: step.key };
    case 'add': {
      const key = `added-${draft.given + 1}`;
      const page = step.page === null ? '' : String(step.page);
      const shown = { text: step.text ?? '', asRead: step.text ?? null, lines: step.lines ?? [] };
      const at = placeInReport(draft.items, shown.lines[0]);
      const kind = (draft.items[at - 1] ?? draft.items[at])?.kind ?? typed.kind;
      const item: FoundItem = { ...typed, ...shown, kind, key, number: at + 1, page };
      const items = [...draft.items.slice(0, at), item, ...draft.items.slice(at)];
      return { ...draft, items: renumbered(items), current: key, given: draft.given + 1 };
    }
    case 'take-in': {
      const from = draft.items.length;
      const items = step.items.map((read, place) => itemOf(read, from + place + 1));
      const fresh = items.map((item, place) => ({ ...item, key: `added-${draft.given + place + 1}` }));
      const given = draft.given + fresh.length;
      return { ...draft, items: [...draft.items, ...fresh], current: fresh[0]?.key ?? draft.current, given };
    }
    case 'split':
      return split(draft, step.key, step.at);
    case 'join-next':
      return joinNext(draft, step.key);
    case 'add-judgement': {
      const judgement = { key: `judgement-${draft.given + 1}`, area: '', grade: '' };
      return { ...draft, judgements: [...draft.judgements, judgement], given: draft.given + 1 };
    }
    case 'change-judgement': {
      const change = (judgement: DraftJudgement) =>
        judgement.key === step.key ? { ...judgement, ...step.to } : judgement;
      return { ...draft, judgements: draft.judgements.map(change) };
    }
    case 'remove-judgement':
      return { ...draft, judgements: draft.judgements.filter((judgement) => judgement.key !== step.key) };
    default:
      return step satisfies never;
  }
}

/** A row of judgements left empty in both fields is not sent. */
export const isFilled = ({ area, grade }: ReadJudgement) => area.trim() !== '' || grade.trim() !== '';

/** The lists of the body to send; places in them are the places in the errors that come back. */
export function listsToSend(draft: Draft) {
  return {
    judgements: draft.judgements.filter(isFilled).map(({ area, grade }) => ({ area, grade })),
    recommendations: kept(draft).map(({ kind, ref, text, page, priority, responsibleBody }) => ({
      kind,
      ref,
      text,
      page: pageToSend(page),
      priority,
      responsibleBody,
    })),
  };
}
