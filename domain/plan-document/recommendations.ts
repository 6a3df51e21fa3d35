import type { DocumentBlock, Field } from '#domain/composed-document/model.ts';
import { count } from '#domain/composed-document/words.ts';
import { words } from '#domain/vocabulary.ts';
import { actionsTable } from './actions.ts';
import type { ActionFacts, PlanDocumentFacts, RecommendationFacts } from './facts.ts';
import { homeOf, inspectionName, periodOf } from './names.ts';

type Names = ReadonlyMap<string, string>;

/** So many actions stand on a landscape page or two; what is longer begins a page of its own. */
const actionsTogether = 5;

/**
 * Each live recommendation, verbatim, with its actions; an action answering several stands in full under the first. In
 * parts that each begin a page: short recommendations share one, a long one stands alone.
 */
export function recommendationsWithActions(facts: PlanDocumentFacts, names: Names): DocumentBlock[][] {
  const live = facts.recommendations.filter((item) => item.setAsideReason === null);
  const parts: DocumentBlock[][] = [];
  let held = 0;
  for (const item of live) {
    const size = Math.max(1, facts.actions.filter((action) => homeOf(action, facts)?.id === item.id).length);
    const blocks = [...stated(item, facts, names), ...answered(item, facts, names)];
    const last = parts.at(-1);
    if (!last) parts.push([{ kind: 'heading', level: 1, text: 'Recommendations and actions' }, ...blocks]);
    else if (held + size > actionsTogether) parts.push(blocks);
    else last.push(...blocks);
    held = parts.at(-1) === last ? held + size : size;
  }
  return parts;
}

/** What stands beside the recommendations: set aside with the reason, the actions that answer a panel's recommendation alone, and those that answer nothing. */
export function remainder(facts: PlanDocumentFacts, names: Names): DocumentBlock[] {
  const aside = facts.recommendations.filter((item) => item.setAsideReason !== null);
  const homeless = facts.actions.filter((action) => homeOf(action, facts) === undefined);
  const ofPanels = homeless.filter(({ answersPanels }) => answersPanels !== undefined);
  const loose = homeless.filter(({ answersPanels }) => answersPanels === undefined);
  const onlyAside = facts.actions.filter((action) => (homeOf(action, facts)?.setAsideReason ?? null) !== null);
  const blocks: DocumentBlock[] = [];
  if (aside.length > 0) {
    blocks.push({ kind: 'heading', level: 1, text: 'Recommendations set aside' });
    for (const item of aside) blocks.push(...stated(item, facts, names));
  }
  if (onlyAside.length > 0) {
    blocks.push({ kind: 'heading', level: 1, text: 'Actions that answer only what was set aside' });
    blocks.push(actionsTable('Actions that answer only what was set aside', onlyAside, facts, names));
  }
  if (ofPanels.length > 0) {
    blocks.push({ kind: 'heading', level: 1, text: 'Actions that answer a panel’s recommendation' });
    blocks.push(actionsTable('Actions that answer a panel’s recommendation', ofPanels, facts, names));
  }
  if (loose.length > 0) {
    blocks.push({ kind: 'heading', level: 1, text: 'Actions that answer nothing yet' });
    blocks.push({
      kind: 'paragraph',
      tone: 'body',
      text: 'Work from the self-evaluation or from minutes, not yet tied to a recommendation.',
    });
    blocks.push(actionsTable('Actions that answer nothing yet', loose, facts, names));
  }
  return blocks;
}

function stated(item: RecommendationFacts, facts: PlanDocumentFacts, names: Names): DocumentBlock[] {
  const subject = names.get(item.id) ?? '';
  const inspection = facts.inspections.find(({ id }) => id === item.inspectionId);
  const particulars: Field[] = [
    item.page === null
      ? { label: 'Report page', text: 'Not known' }
      : { label: 'Report page', text: String(item.page), number: item.page },
    ...(item.ref === null ? [] : [{ label: 'Number in the report', text: item.ref }]),
    ...(item.responsibleBody ? [{ label: 'Who must act', text: item.responsibleBody }] : []),
    ...(item.priority === null ? [] : [{ label: 'Priority', text: words.priority[item.priority] }]),
    ...(inspection ? [{ label: 'Inspection', text: inspectionName(inspection) }] : []),
  ];
  const changes: Field[] = [
    ...(item.answeredWithoutAction ? [{ label: 'Answered without an action', text: item.answeredWithoutAction }] : []),
    ...(item.setAsideReason === null ? [] : [{ label: 'Set aside because', text: item.setAsideReason }]),
    ...(item.correctedFrom === null ? [] : [{ label: 'Corrected; first recorded as', text: item.correctedFrom }]),
  ];
  return [
    { kind: 'heading', level: 2, text: subject },
    { kind: 'verbatim', noun: 'recommendation', subject, field: { label: 'Words of the report', text: item.text } },
    { kind: 'particulars', record: { noun: 'recommendation', subject, fields: particulars } },
    ...(changes.length > 0
      ? [{ kind: 'facts', record: { noun: 'recommendation', subject, fields: changes } } as const]
      : []),
  ];
}

function answered(item: RecommendationFacts, facts: PlanDocumentFacts, names: Names): DocumentBlock[] {
  const all = facts.actions.filter((action) => action.recommendationIds.includes(item.id));
  const here = all.filter((action) => homeOf(action, facts)?.id === item.id);
  const elsewhere = all.filter((action) => homeOf(action, facts)?.id !== item.id);
  const name = names.get(item.id) ?? '';
  if (all.length === 0 && item.answeredWithoutAction) return [];
  if (all.length === 0) return [{ kind: 'paragraph', tone: 'warning', text: 'No action answers this yet.' }];
  const blocks: DocumentBlock[] = [];
  if (here.length > 0) {
    const period = periodOf(here);
    const said = period === 'Not set' ? 'no period set' : period;
    blocks.push({ kind: 'paragraph', tone: 'body', text: `${count(here.length, 'action')}, ${said}.` });
    blocks.push(actionsTable(`Actions for ${name}`, here, facts, names));
  }
  if (elsewhere.length > 0) {
    blocks.push({ kind: 'paragraph', tone: 'body', text: here.length > 0 ? 'Also answered by:' : 'Answered by:' });
    blocks.push({ kind: 'list', items: elsewhere.map((action) => pointer(action, facts, names)) });
  }
  return blocks;
}

function pointer(action: ActionFacts, facts: PlanDocumentFacts, names: Names): string {
  const home = names.get(homeOf(action, facts)?.id ?? '') ?? '';
  return `Action ${action.ref}, ${action.title}: under ${home}`;
}
