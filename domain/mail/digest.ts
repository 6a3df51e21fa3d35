import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { inWorkingDays, workingDaysBetween } from '#domain/clocks/working-days.ts';
import { longDate, sentenceDate } from '#domain/dates/dates.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { type MailDraft, type MailPart, titleForMail } from './mail.ts';
import type { MutableKind } from './mail-kinds.ts';

/** One thing a person is reminded of. `onDate` is the day the reminder was meant for: with the subject it is told once. */
export type DigestItem = {
  kind: MutableKind;
  subjectKind: 'action' | 'update-request' | 'evidence' | 'panel-question' | 'panel-recommendation';
  subjectId: string;
  onDate: string;
  planId: string;
  /** Null for what a panel asked or recommended: it is told by its own number, and says nothing on what it is about. */
  actionId: string | null;
  /** "1.2"; of a panel's: "Question 4 of the Scrutiny Panel". */
  ref: string;
  title: string;
  isExempt: boolean;
  dueOn: string;
  /** Whose it is, for what is told to others. */
  ownerPost: string | null;
};

export type DigestDay = { today: string; calendar: HolidayCalendar };

/** "is due in 7 days, on 7 July", "is due today", "was due on 23 June, 5 working days ago" */
function dueWords(dueOn: string, { today, calendar }: DigestDay): string {
  const days = (Date.parse(dueOn) - Date.parse(today)) / 86_400_000;
  const on = sentenceDate(dueOn, today);
  if (days > 1) return `is due in ${days} days, on ${on}`;
  if (days === 1) return `is due tomorrow, ${on}`;
  if (days === 0) return 'is due today';
  const late = workingDaysBetween(dueOn, today, calendar);
  return late === 0 ? `was due on ${on}` : `was due on ${on}, ${inWorkingDays(late)} ago`;
}

/** "expires in 7 days, on 7 July", "expires today", "expired on 7 July" */
function expiryWords(expiresOn: string, { today }: DigestDay): string {
  const days = (Date.parse(expiresOn) - Date.parse(today)) / 86_400_000;
  const on = sentenceDate(expiresOn, today);
  if (days > 1) return `expires in ${days} days, on ${on}`;
  if (days === 1) return `expires tomorrow, ${on}`;
  return days === 0 ? 'expires today' : `expired on ${on}`;
}

/** What a notice says: the reference and the date. The title is read with the notice, as it stands and as far as it may be seen. */
export function itemWords(item: DigestItem, day: DigestDay): string {
  if (isOfPanel(item))
    return `${item.ref}${item.kind === 'escalation' ? ` (${item.ownerPost ?? 'no owner yet'})` : ''} ${dueWords(item.dueOn, day)}`;
  if (item.subjectKind === 'evidence') return `Evidence of action ${item.ref} ${expiryWords(item.dueOn, day)}`;
  switch (item.kind) {
    case 'deadline':
      return `Action ${item.ref} ${dueWords(item.dueOn, day)}`;
    case 'request':
      return `Your update on action ${item.ref} ${dueWords(item.dueOn, day)}`;
    case 'escalation':
      return `Action ${item.ref} (${item.ownerPost ?? 'no owner post'}) ${dueWords(item.dueOn, day)}`;
    default:
      return item.kind satisfies never;
  }
}

const isOfPanel = ({ subjectKind }: DigestItem) =>
  subjectKind === 'panel-question' || subjectKind === 'panel-recommendation';

/** Where an item leads. */
export function itemHref(item: DigestItem): string {
  if (item.subjectKind === 'panel-question') return `/questions/${item.subjectId}`;
  if (item.subjectKind === 'panel-recommendation') return `/panel-recommendations/${item.subjectId}`;
  return item.kind === 'request' ? `/actions/${item.actionId}/post-update` : `/actions/${item.actionId}`;
}

type Part = MutableKind | 'evidence' | 'panel';

/** Evidence that expires is muted with deadlines, what panels ask with requests; each stands under a heading of its own. */
function partOf(item: DigestItem): Part {
  if (item.subjectKind === 'evidence') return 'evidence';
  return isOfPanel(item) && item.kind === 'request' ? 'panel' : item.kind;
}

const headings: Record<Part, string> = {
  request: 'Updates you are asked for',
  panel: 'Asked and recommended by panels',
  deadline: 'Deadlines of your actions',
  evidence: 'Evidence about to expire',
  escalation: 'Late, and told to you as well',
};

/**
 * One message for one person on one day with everything of theirs (product §5.4, §6): reference, title unless it is exempt or
 * the marking is sensitive, date, link; no narrative (assurance DP-13). Null where everything is muted.
 * @param muted kinds this person does not want by mail; their notices are not touched by it
 */
export function composeDigest(
  items: readonly DigestItem[],
  muted: readonly MutableKind[],
  day: DigestDay,
  marking: string,
): MailDraft | null {
  const wanted = items.filter((item) => !muted.includes(item.kind));
  if (wanted.length === 0) return null;
  const parts = (['request', 'panel', 'deadline', 'evidence', 'escalation'] as const).flatMap((part): MailPart[] => {
    const ofPart = wanted
      .filter((item) => partOf(item) === part)
      .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
    if (ofPart.length === 0) return [];
    const list = ofPart.map((item) => {
      const title = titleForMail(item.title, { marking, isExempt: item.isExempt });
      return { words: itemWords(item, day), href: itemHref(item), ...(title ? { detail: title } : {}) };
    });
    return [{ heading: headings[part] }, { list }];
  });
  const late = wanted.filter((item) => item.dueOn < day.today).length;
  const subject = `${counted(wanted.length, 'thing needs', 'things need')} you${late > 0 ? `, ${late} late` : ''}`;
  return { subject, parts: [{ say: `On ${longDate(day.today)}:` }, ...parts] };
}
