import { shapeOf, stageHeight } from '#components/actions/status-words.ts';
import type { StatusShapeName } from '#components/ui/status-mark.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import { changesInWords } from '#domain/actions/deadline-changes.ts';
import { sentenceDate, shortDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { type ComputedRag, words } from '#domain/vocabulary.ts';
import type { ActionGroup } from './action-groups.ts';

type Mark = { shape: StatusShapeName; word: string };

/** What one line of the plan says, as text: nothing of an action goes to the browser that the line does not show. */
export type PlanLine = {
  id: string;
  ref: string;
  title: string;
  also?: string;
  owner: string;
  ownerNote?: string;
  deadline: string;
  stage: string;
  height: number;
  declared: Mark;
  computed: Mark;
  why?: string;
  /** "Set to red until 31 Jul 2023: …" */
  override?: string;
  /** Why an action it waits on is late. */
  waits?: string;
  changes?: string;
  rosier?: true;
  moreCautious?: true;
  done?: string;
  postedAt?: string;
  postedOn?: string;
  measure: string;
};

export type PlanLines = {
  number: number;
  name: string;
  text: string;
  meta: string;
  sums: (Mark & { count: number })[];
  lines: PlanLine[];
};

const summarised: readonly ComputedRag[] = ['red', 'amber', 'green', 'blue', 'grey'];

/** Only what is there: an absent field costs no byte. */
function present<T extends object>(fields: { [Name in keyof T]: T[Name] | null | false | '' }): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Partial<T>;
}

function lineOf(action: ActionRow, group: ActionGroup, numbers: ReadonlyMap<string, number>, today: string): PlanLine {
  const also = action.recommendationIds
    .map((id) => numbers.get(id))
    .filter((number) => number !== undefined && number !== group.number);
  const { status, latestCleared } = action;
  const mark = (rag: ComputedRag) => ({ shape: shapeOf[rag], word: words.rag[rag] });
  const notes = [
    action.ownerVacant ? ' (post vacant)' : '',
    action.ownerPost && action.partnerBody ? ` with ${action.partnerBody}` : '',
  ].join('');
  return {
    id: action.id,
    ref: action.ref,
    title: action.title,
    owner: action.ownerPost ?? 'No owner yet',
    deadline: action.deadlineOn ? shortDate(action.deadlineOn) : 'No deadline',
    stage: words.stage[action.stage],
    height: stageHeight[action.stage],
    declared: status.declared ? mark(status.declared) : { shape: 'ring', word: 'None yet' },
    computed: mark(status.computed),
    measure: action.successMeasure || 'Not said yet',
    ...present<
      Pick<
        PlanLine,
        | 'also'
        | 'ownerNote'
        | 'override'
        | 'waits'
        | 'changes'
        | 'why'
        | 'rosier'
        | 'moreCautious'
        | 'done'
        | 'postedAt'
        | 'postedOn'
      >
    >({
      also: also.map((number) => `area ${number}`).join(', '),
      ownerNote: notes,
      override: status.override
        ? `Set to ${words.rag[status.override.rag].toLowerCase()} until ${shortDate(status.override.endsOn)}: ${status.override.reason}`
        : '',
      waits: action.waitsOn.find((other) => other.late !== null)?.late ?? '',
      changes: changesInWords(action.deadlineChanges, action.originalDeadlineOn, action.deadlineOn),
      why: status.why[0] ?? '',
      rosier: status.rosier,
      moreCautious: status.moreCautious,
      done: latestCleared?.done ?? '',
      postedAt: latestCleared?.postedAt ?? '',
      postedOn: latestCleared ? sentenceDate(dateInLondon(latestCleared.postedAt), today) : '',
    }),
  };
}

const besideWords = ({ ofPanels }: ActionGroup) =>
  ofPanels ? 'Actions that answer a panel’s recommendation' : 'Actions that answer nothing yet';

/** The plan's lines under the words of the report. `numbers` are the areas' places in it. */
export function planLinesOf(
  groups: readonly ActionGroup[],
  numbers: ReadonlyMap<string, number>,
  today: string,
  /** "Named before in 2018", by recommendation. */
  namedBefore: ReadonlyMap<string, string> = new Map(),
): PlanLines[] {
  return groups.map((group) => {
    const { recommendation, actions } = group;
    const count = `${actions.length} ${actions.length === 1 ? 'action' : 'actions'}.`;
    const also = actions.filter((action) =>
      action.recommendationIds.some((id) => id !== recommendation?.id && numbers.has(id)),
    ).length;
    const kind = recommendation
      ? `${words.recommendationKind[recommendation.kind]}${recommendation.page ? `, report page ${recommendation.page}` : ''}. `
      : '';
    const before = recommendation ? namedBefore.get(recommendation.id) : undefined;
    return {
      number: group.number,
      name: recommendation ? `Area ${group.number}` : 'No area',
      text: recommendation?.text ?? besideWords(group),
      meta: `${kind}${count}${also > 0 ? ` ${also} of them also ${also === 1 ? 'answers' : 'answer'} another area.` : ''}${before ? ` ${before}.` : ''}`,
      sums: summarised
        .map((rag) => ({
          shape: shapeOf[rag],
          word: words.rag[rag].toLowerCase(),
          count: actions.filter((action) => action.status.computed === rag).length,
        }))
        .filter(({ count: found }) => found > 0),
      lines: actions.map((action) => lineOf(action, group, numbers, today)),
    };
  });
}
