import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { inWorkingDays, workingDaysBetween } from '#domain/clocks/working-days.ts';
import type { DocumentBlock, Field } from '#domain/composed-document/model.ts';
import { dateInWords, joined } from '#domain/composed-document/words.ts';
import type { ResponseVerdict } from '#domain/panels/panel-words.ts';
import type { AskedQuestion, AskedRecommendation, PanelReportFacts } from './facts.ts';

const verdicts: Record<ResponseVerdict, string> = {
  accepted: 'accepted',
  'accepted-in-part': 'accepted in part',
  rejected: 'rejected',
};

/** "was due on 10 July 2023 and is 9 working days overdue"; "is due by 27 August 2023". */
function dueWords(dueOn: string, asOn: string, calendar: HolidayCalendar): string {
  if (dueOn >= asOn) return `is due by ${dateInWords(dueOn)}`;
  const late = workingDaysBetween(dueOn, asOn, calendar);
  return `was due on ${dateInWords(dueOn)}${late > 0 ? ` and is ${inWorkingDays(late)} overdue` : ' and has not been given'}`;
}

/** What the panel recommended and asked before, with the responses and answers; what is missing is said (issue E, line 3). */
export function youAsked(facts: PanelReportFacts, calendar: HolidayCalendar): DocumentBlock[] {
  return [
    ...facts.panelRecommendations.flatMap((one) => recommended(one, facts, calendar)),
    ...facts.questions.flatMap((one) => asked(one, facts, calendar)),
  ];
}

type Matter = { subject: string; state: string; words: string; fields: Field[] };

function matter({ subject, state, words, fields }: Matter): DocumentBlock[] {
  return [
    { kind: 'heading', level: 3, text: `${subject}: ${state}` },
    { kind: 'verbatim', noun: 'panel-matter', subject, field: { label: 'In the panel’s words', text: words } },
    { kind: 'facts', record: { noun: 'panel-matter', subject, fields } },
  ];
}

function recommended(one: AskedRecommendation, facts: PanelReportFacts, calendar: HolidayCalendar): DocumentBlock[] {
  const { number, meetsOn, words, response, dueOn, noticeOn, changedActionIds } = one;
  const changed = facts.items.filter(({ actionId }) => changedActionIds.includes(actionId));
  const fields: Field[] = [
    { label: 'Recommended at', text: `The meeting of ${dateInWords(meetsOn)}` },
    ...aboutField(one, facts),
    ...(noticeOn ? [{ label: 'Notice in writing', text: dateInWords(noticeOn) }] : []),
    response
      ? { label: response.verdict === 'rejected' ? 'Reason' : 'What we did', text: response.reason }
      : { label: 'Response', text: `The response ${dueWords(dueOn, facts.asOn, calendar)}.` },
    ...(response ? [{ label: 'From', text: `${response.post}, ${dateInWords(response.on)}` }] : []),
    ...(changed.length > 0
      ? [
          {
            label: 'What it changed',
            text: changed.map(({ number: item, ref, title }) => `Item ${item}: ${ref} ${title}`).join('\n'),
            list: true as const,
          },
        ]
      : []),
  ];
  const state = response ? verdicts[response.verdict] : 'no response yet';
  return matter({ subject: `Recommendation ${number} of the panel`, state, words, fields });
}

function asked(one: AskedQuestion, facts: PanelReportFacts, calendar: HolidayCalendar): DocumentBlock[] {
  const { number, meetsOn, words, answer, dueOn, ownerPost } = one;
  const fields: Field[] = [
    { label: 'Asked for', text: `The meeting of ${dateInWords(meetsOn)}` },
    ...aboutField(one, facts),
    answer
      ? { label: 'Answer', text: answer.words }
      : {
          label: 'Answer',
          text: `The answer${ownerPost ? ` of the ${ownerPost}` : ''} ${dueWords(dueOn, facts.asOn, calendar)}.`,
        },
    ...(answer ? [{ label: 'From', text: `${answer.post}, ${dateInWords(answer.on)}` }] : []),
  ];
  return matter({ subject: `Question ${number}`, state: answer ? 'answered' : 'not answered yet', words, fields });
}

/** "Item 7" or "Area for improvement 2"; nothing where it is about the plan as a whole. */
function aboutField({ about }: AskedQuestion | AskedRecommendation, facts: PanelReportFacts): Field[] {
  const items = facts.items.filter(
    ({ actionId, recommendationId }) =>
      actionId === about.actionId && (about.recommendationId === null || recommendationId === about.recommendationId),
  );
  const text = about.actionId
    ? joined(items.map(({ number }) => `Item ${number}`))
    : (facts.recommendations.find(({ id }) => id === about.recommendationId)?.name ?? '');
  return text === '' ? [] : [{ label: 'About', text }];
}
