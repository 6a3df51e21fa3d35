import type { Column, DocumentBlock, DocumentRecord } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import type { ItemDateChange, ItemFacts, PanelReportFacts } from './facts.ts';
import { namedItem } from './items.ts';

const columns: readonly Column[] = [
  { heading: 'Item', share: 7, labels: ['Item'] },
  { heading: 'Action', share: 23, labels: ['Action', 'Exempt'], strong: true },
  { heading: 'New date', share: 25, labels: ['New date'] },
  { heading: 'Reason', share: 25, labels: ['Reason'] },
  { heading: 'Decision', share: 20, labels: ['Decision'] },
];

/** Table C: each new date asked for or decided since, and each that is still to be decided (product §4: shown in every report). */
export function newDatesTable(items: readonly ItemFacts[], facts: PanelReportFacts): DocumentBlock[] {
  if (items.length === 0) return [];
  const records = items.flatMap((item) =>
    item.dateChanges.map((change, index): DocumentRecord => {
      const which = item.dateChanges.length > 1 ? `, new date ${index + 1}` : '';
      return {
        noun: 'item',
        subject: `Item ${item.number}${which}`,
        item: item.number,
        fields: [
          ...namedItem(item, 'new-dates', facts),
          { label: 'New date', text: askedWords(change, item) },
          { label: 'Reason', text: change.reason },
          { label: 'Decision', text: decisionWords(change, facts) },
        ],
      };
    }),
  );
  return [
    { kind: 'paragraph', tone: 'body', text: 'The original date stays in every report.' },
    { kind: 'table', caption: 'C. New dates asked for', columns, records },
  ];
}

function askedWords(
  { fromOn, toOn, askedOn }: ItemDateChange,
  { datesGranted, originalDeadlineOn }: ItemFacts,
): string {
  const original = originalDeadlineOn && originalDeadlineOn !== fromOn;
  return [
    `${dateInWords(fromOn)} to ${dateInWords(toOn)}`,
    `Asked for on ${dateInWords(askedOn)}`,
    original ? `Original date ${dateInWords(originalDeadlineOn)}` : '',
    datesGranted > 0 ? `Granted so far: ${datesGranted}` : 'None granted so far',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** "Agreed on 4 July 2023: 30 November 2023", "For you to decide". */
export function decisionWords(change: ItemDateChange, { panel }: PanelReportFacts): string {
  const { decision, decidedOn, grantedOn, decidedByPanel, decisionReason, toOn } = change;
  if (decision === null) return panel.decidesDates ? 'For you to decide' : 'Not decided yet';
  const by = decidedByPanel ? ` by ${decidedByPanel}` : '';
  const when = `${by} on ${dateInWords(decidedOn ?? '')}`;
  const reason = decisionReason === '' ? '' : `: ${decisionReason}`;
  if (decision === 'refused') return `Declined${when}${reason}`;
  const other =
    grantedOn !== null && grantedOn !== toOn ? `. Another date than asked for: ${dateInWords(grantedOn)}` : '';
  return `Agreed${when}${other}${reason}`;
}
