import type { ComposedDocument, DocumentRecord, Field } from '#domain/composed-document/model.ts';
import { recordsOf } from '#domain/composed-document/records.ts';
import { actionLabels } from './actions.ts';
import { measureLabels, pointLabels } from './measures.ts';

/** One flat table: every row has a cell for every column, undefined where there is nothing to say. */
export type Register = { name: string; columns: readonly string[]; rows: readonly (readonly (Field | undefined)[])[] };

const recommendationLabels = [
  'Item',
  'Words of the report',
  'Number in the report',
  'Report page',
  'Who must act',
  'Priority',
  'Inspection',
  'Actions',
  'Period',
  'Computed status',
  'Answered without an action',
  'Set aside because',
  'Corrected; first recorded as',
] as const;

/**
 * The document as the five sheets of a workbook (rules §7): Notes, Judgements, Recommendations, Actions, Measures.
 * Together they hold every fact of the document and no other. Columns are fixed, whatever the plan.
 */
export function registersOf(document: ComposedDocument): Register[] {
  return [
    { name: 'Notes', columns: ['About', 'What', 'Words'], rows: notes(document) },
    {
      name: 'Judgements',
      columns: ['Inspection', 'Judgement', 'Grade'],
      rows: recordsOf(document, 'judgement').map((record) => [
        { label: 'Inspection', text: record.group ?? '' },
        ...cells(record, ['Judgement', 'Grade']),
      ]),
    },
    {
      name: 'Recommendations',
      columns: recommendationLabels,
      rows: items(document).map((item) => cells(item, recommendationLabels)),
    },
    {
      name: 'Actions',
      columns: actionLabels,
      rows: recordsOf(document, 'action').map((action) => cells(action, actionLabels)),
    },
    {
      name: 'Measures',
      columns: [...measureLabels, ...pointLabels],
      rows: recordsOf(document, 'measure').flatMap(measureRows),
    },
  ];
}

/** A row for each value; a measure without one has a row of its own. */
function measureRows(measure: DocumentRecord): (Field | undefined)[][] {
  const points = measure.points?.length ? measure.points : [[]];
  return points.map((fields) => [
    ...cells(measure, measureLabels),
    ...pointLabels.map((label) => fields.find((field) => field.label === label)),
  ]);
}

/** Each recommendation under its name: the words of one that was set aside stand beneath a heading and name it nowhere else. */
function items(document: ComposedDocument): DocumentRecord[] {
  return recordsOf(document, 'recommendation').map((item) => {
    const named = item.fields.some(({ label }) => label === 'Item');
    return named ? item : { ...item, fields: [{ label: 'Item', text: item.subject }, ...item.fields] };
  });
}

function cells(record: DocumentRecord, labels: readonly string[]): (Field | undefined)[] {
  return labels.map((label) => record.fields.find((field) => field.label === label));
}

function notes(document: ComposedDocument): Field[][] {
  const records = (['plan', 'approval', 'change', 'panel', 'comment'] as const).flatMap((noun) =>
    recordsOf(document, noun),
  );
  const said = { label: 'About', text: 'Document' };
  return [
    [said, { label: 'What', text: 'Title' }, { label: 'Words', text: document.title }],
    [said, { label: 'What', text: 'Council' }, { label: 'Words', text: document.council }],
    ...records.flatMap(({ subject, fields }) =>
      fields.map((field) => [
        { label: 'About', text: subject },
        { label: 'What', text: field.label },
        { ...field, label: 'Words' },
      ]),
    ),
  ];
}

const planColumns = ['Marking', 'Council', 'Plan', 'Version', 'Printed'] as const;
const itemColumns = recommendationLabels.filter((label) => !['Actions', 'Period', 'Computed status'].includes(label));
/** Names that both sides bear are told apart. */
const actionColumns = actionLabels.map((label) => (label === 'Priority' ? 'Priority of the action' : label));

/**
 * One row for each recommendation with each action that answers it (rules §7: CSV). A recommendation without an action
 * and an action that answers nothing have a row of their own, so nothing is lost. Columns are fixed; the marking is one.
 */
export function crossRegisterOf(document: ComposedDocument): Register {
  const named = items(document);
  const actions = recordsOf(document, 'action');
  const printed = recordsOf(document, 'plan')[0]?.fields.find(({ label }) => label === 'Printed');
  const plan: Field[] = [
    { label: 'Marking', text: document.marking },
    { label: 'Council', text: document.council },
    { label: 'Plan', text: document.title },
    { label: 'Version', text: document.versionLabel },
    { label: 'Printed', text: printed?.text ?? '', ...(printed?.iso ? { iso: printed.iso } : {}) },
  ];
  const row = (item: DocumentRecord | undefined, action: DocumentRecord | undefined) => [
    ...plan,
    ...(item ? cells(item, itemColumns) : itemColumns.map(() => undefined)),
    ...(action ? cells(action, actionLabels) : actionLabels.map(() => undefined)),
  ];
  const answering = (item: DocumentRecord) => actions.filter(({ answers }) => answers?.includes(item.subject));
  const rows = named.flatMap((item) => {
    const found = answering(item);
    return found.length > 0 ? found.map((action) => row(item, action)) : [row(item, undefined)];
  });
  const loose = actions.filter(({ answers }) => !named.some(({ subject }) => answers?.includes(subject)));
  return {
    name: 'Plan',
    columns: [...planColumns, ...itemColumns, ...actionColumns],
    rows: [...rows, ...loose.map((action) => row(undefined, action))],
  };
}
