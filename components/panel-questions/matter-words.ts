import type { AboutWords } from '#db/reads/panels/matter-words.ts';
import type { PanelQuestion } from '#db/reads/panels/panel-questions.ts';
import type { PanelRecommendation } from '#db/reads/panels/panel-recommendations.ts';
import { longDate, sentenceDate } from '#domain/dates/dates.ts';
import { responseWords } from '#domain/panels/panel-recommendations.ts';

type Tagged = { kind: 'done' | 'open'; words: string };

/** What became of a question, as its tag says it. */
export function questionTag({ state, answers }: PanelQuestion, today: string): Tagged {
  const [newest] = answers;
  if (newest) return { kind: 'done', words: `Answered ${sentenceDate(newest.answeredOn, today)}` };
  return { kind: 'open', words: state === 'overdue' ? 'Not answered, overdue' : 'Not answered yet' };
}

/** What became of a panel's recommendation. */
export function recommendationTag({ state, response, takenBackReason }: PanelRecommendation): Tagged {
  if (takenBackReason !== null) return { kind: 'open', words: 'Taken back' };
  if (response)
    return { kind: response.verdict === 'rejected' ? 'open' : 'done', words: responseWords[response.verdict] };
  return { kind: 'open', words: state === 'overdue' ? 'No response, overdue' : 'No response yet' };
}

/** "Action 1.2, item 4", "Item 4", "The plan" */
export function aboutLabel({ label, itemNumber }: AboutWords): string {
  return itemNumber === null || label.startsWith('Item ') ? label : `${label}, item ${itemNumber}`;
}

/** "By a member of the panel, at the meeting of 26 June 2023"; "before": the meeting was still to come. */
export function askedWords({ onBehalfOf, mine, askedOn, meetsOn }: PanelQuestion): string {
  const who = mine
    ? 'By you'
    : onBehalfOf
      ? `By ${onBehalfOf.charAt(0).toLowerCase()}${onBehalfOf.slice(1)}, through the clerk`
      : 'By a member';
  const when =
    askedOn === meetsOn
      ? `at the meeting of ${longDate(meetsOn)}`
      : `on ${longDate(askedOn)}, for the meeting of ${longDate(meetsOn)}`;
  return `${who}, ${when}`;
}
