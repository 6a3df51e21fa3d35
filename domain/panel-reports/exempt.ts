import type { DocumentBlock } from '#domain/composed-document/model.ts';
import type { ReportPart } from '#domain/panels/panel-words.ts';
import type {
  AskedQuestion,
  AskedRecommendation,
  ExemptMark,
  HiddenThing,
  ItemFacts,
  PanelReportFacts,
} from './facts.ts';
import { itemsByTable } from './tables.ts';

/** What each paragraph of Schedule 12A to the Local Government Act 1972, Part 1, is about. */
export const exemptParagraphs: Record<number, string> = {
  1: 'Information relating to any individual',
  2: 'Information which is likely to reveal the identity of an individual',
  3: 'Information relating to the financial or business affairs of any particular person, the authority included',
  4: 'Information relating to consultations or negotiations on labour relations',
  5: 'Information covered by legal professional privilege in legal proceedings',
  6: 'Information which reveals that the authority proposes to give a notice or make an order or direction',
  7: 'Information relating to action on the prevention, investigation or prosecution of crime',
};

/** "Exempt: paragraph 2": what stands in the public copy where a heading stood. */
export const exemptHeading = (paragraph: number) => `Exempt: paragraph ${paragraph}`;

export const markOfPart = (marks: readonly ExemptMark[], part: ReportPart) =>
  marks.find((mark) => mark.part === part) ?? null;

/** That it exists, the paragraph, and why it is not published; nothing else of it. */
export function placeholder(what: string, { paragraph, publicInterest }: Omit<ExemptMark, 'part' | 'itemNumber'>) {
  return {
    kind: 'placeholder',
    heading: `${what} is not in the public report`,
    lines: [
      `Local Government Act 1972, Schedule 12A, paragraph ${paragraph}: ${exemptParagraphs[paragraph] ?? ''}.`,
      publicInterest,
    ],
  } as const satisfies DocumentBlock;
}

const tableParts = ['live', 'completed', 'new-dates', 'overdue'] as const;

/** The mark that hides an item: its own, of its action under another recommendation, or of a table it stands in. */
function hidingMarks(facts: PanelReportFacts): ReadonlyMap<number, ExemptMark> {
  const tables = itemsByTable(facts.items, facts.asOn);
  const byAction = new Map<string, ExemptMark>();
  const hide = (item: ItemFacts | undefined, mark: ExemptMark) => {
    if (item && !byAction.has(item.actionId)) byAction.set(item.actionId, mark);
  };
  for (const mark of facts.exempt) {
    hide(
      facts.items.find(({ number }) => number === mark.itemNumber),
      mark,
    );
    for (const part of tableParts) if (mark.part === part) for (const item of tables[part]) hide(item, mark);
  }
  return new Map(
    facts.items.flatMap(({ number, actionId }) => {
      const mark = byAction.get(actionId);
      return mark ? [[number, mark] as const] : [];
    }),
  );
}

const hiddenAs = (name: string, mark: ExemptMark | undefined): HiddenThing[] =>
  mark ? [{ name, paragraph: mark.paragraph, publicInterest: mark.publicInterest }] : [];

/**
 * The facts of the public copy: what is exempt is taken out of them before anything is composed, so that no form, name or property
 * can hold a byte of it (assurance DP-06). An exempt item goes with everything that is told of its action elsewhere: under another
 * recommendation, in questions and responses about it, in its measures and in reasons that name these. A table that is exempt as a
 * whole takes its items out of every other part.
 * @returns the facts as they are where nothing is exempt
 */
export function publicFacts(facts: PanelReportFacts): PanelReportFacts {
  if (facts.exempt.length === 0) return { ...facts, copy: null };
  const marks = hidingMarks(facts);
  const items = facts.items.filter(({ number }) => !marks.has(number));
  const hiddenActions = new Map(
    facts.items.flatMap(({ number, actionId }) => {
      const mark = marks.get(number);
      return mark ? [[actionId, mark] as const] : [];
    }),
  );
  const isHidden = (part: ReportPart) => markOfPart(facts.exempt, part) !== null;
  const measures = facts.measures.filter(
    ({ actionIds }) => !isHidden('measures') && !actionIds.some((id) => hiddenActions.has(id)),
  );
  const hiddenMeasures = facts.measures.filter((measure) => !measures.includes(measure)).map(({ name }) => name);
  const tells = (one: AskedQuestion | AskedRecommendation) => !isHidden('you-asked') && markOf(one) === undefined;
  const markOf = ({ about, ...one }: AskedQuestion | AskedRecommendation) =>
    [about.actionId ?? '', ...('changedActionIds' in one ? one.changedActionIds : [])]
      .map((id) => hiddenActions.get(id))
      .find((mark) => mark !== undefined);
  const texts = Object.entries(facts.texts).filter(([part]) => !isHidden(part as ReportPart));
  return {
    ...facts,
    copy: 'public',
    texts: Object.fromEntries(texts),
    items: items.map((item) => ({
      ...item,
      now: { ...item.now, why: item.now.why.filter((words) => !hiddenMeasures.some((name) => words.includes(name))) },
    })),
    hidden: [
      ...facts.items.flatMap(({ number }) => hiddenAs(`Item ${number}`, marks.get(number))),
      ...(isHidden('you-asked')
        ? []
        : [
            ...facts.panelRecommendations.flatMap((one) =>
              hiddenAs(`Recommendation ${one.number} of the panel`, markOf(one)),
            ),
            ...facts.questions.flatMap((one) => hiddenAs(`Question ${one.number}`, markOf(one))),
          ]),
    ],
    correction: facts.correction && { ...facts.correction, changes: [] },
    measures,
    questions: facts.questions.filter(tells),
    panelRecommendations: facts.panelRecommendations.filter(tells),
    repeats: isHidden('repeat-findings') ? [] : facts.repeats,
  };
}
