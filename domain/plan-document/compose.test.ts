import { describe, expect, test } from 'vitest';
import type { DocumentBlock } from '#domain/composed-document/model.ts';
import { documentFacts, recordsOf } from '#domain/composed-document/records.ts';
import { composePlanDocument } from './compose.ts';
import type { PlanDocumentFacts } from './facts.ts';
import { haringey2023, haringeyOfSize, nothingToImprove } from './fixtures/haringey-2023.ts';

const factsOf = (facts: PlanDocumentFacts) => documentFacts(composePlanDocument(facts));
const blocksOf = (facts: PlanDocumentFacts) => composePlanDocument(facts).sections.flatMap(({ blocks }) => blocks);
const paragraphs = (facts: PlanDocumentFacts) =>
  blocksOf(facts).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const headings = (facts: PlanDocumentFacts) =>
  blocksOf(facts).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const tables = (facts: PlanDocumentFacts) =>
  blocksOf(facts).filter((block): block is Extract<DocumentBlock, { kind: 'table' }> => block.kind === 'table');

function changed(ref: string, change: Partial<PlanDocumentFacts['actions'][number]>): PlanDocumentFacts {
  return {
    ...haringey2023,
    actions: haringey2023.actions.map((action) => (action.ref === ref ? { ...action, ...change } : action)),
  };
}

describe('what the inspection said', () => {
  test('the five areas stand word for word, with their page', () => {
    const facts = factsOf(haringey2023);
    expect(facts).toContain(
      'Area for improvement 2 · Words of the report: The identification of and response to children in private fostering arrangements.',
    );
    expect(facts).toContain('Area for improvement 2 · Report page: 2');
    expect(facts.filter((fact) => fact.includes('Words of the report'))).toHaveLength(5);
  });

  test('each judgement stands under its inspection', () => {
    expect(factsOf(haringey2023)).toContain(
      'ILACS inspection, 13 to 24 February 2023: Overall effectiveness · Grade: Good',
    );
  });

  test('a recommendation that was corrected keeps the words first recorded', () => {
    const [first, ...rest] = haringey2023.recommendations;
    const facts = factsOf({
      ...haringey2023,
      recommendations: [{ ...first!, correctedFrom: 'The effect of planning.' }, ...rest],
    });
    expect(facts).toContain('Area for improvement 1 · Corrected; first recorded as: The effect of planning.');
  });

  test('one that was set aside stands apart with its reason, and the others keep their numbers', () => {
    const recommendations = haringey2023.recommendations.map((item, index) =>
      index === 1 ? { ...item, setAsideReason: 'Named twice' } : item,
    );
    const facts = { ...haringey2023, recommendations };
    expect(headings(facts)).toContain('Recommendations set aside');
    expect(factsOf(facts)).toContain('Area for improvement 2 · Set aside because: Named twice');
    expect(factsOf(facts)).toContain('Area for improvement 3 · Report page: 2');
    expect(headings(facts)).toContain('Actions that answer only what was set aside');
    expect(paragraphs(facts)).toContain('4 areas for improvement; every one has at least one action.');
  });

  test('kinds that differ are called by their own names', () => {
    const recommendations = haringey2023.recommendations.map((item, index) => ({
      ...item,
      kind: index === 0 ? ('area-for-priority-action' as const) : item.kind,
    }));
    expect(headings({ ...haringey2023, recommendations })).toContain('Area for priority action 1');
    expect(paragraphs({ ...haringey2023, recommendations })).toContain(
      '5 recommendations; every one has at least one action.',
    );
  });
});

describe('what the council does about it', () => {
  test('an action has its owner, period, measure, stage and both statuses in words', () => {
    const facts = factsOf(haringey2023);
    for (const fact of [
      'Owner: Service Manager, Permanence',
      'Deputy: Head of Service, Children in Care',
      'Start: 24 April 2023',
      'Deadline: 29 September 2023',
      'Original deadline: 31 July 2023',
      'Stage: In progress',
      'Declared: Green',
      'Computed: Amber',
      'Why: Milestone 2, “Tracker agreed with Legal Services”, was due on 19 June and is 9 working days late.',
      'Cleared: 16 June 2023',
    ]) {
      expect(facts).toContain(`Action 1.1 · ${fact}`);
    }
  });

  test('each action stands in full once; where it answers two, the second points to it', () => {
    const rows = tables(haringey2023).flatMap(({ records }) => records.filter(({ noun }) => noun === 'action'));
    expect(rows).toHaveLength(22);
    expect(new Set(rows.map(({ subject }) => subject)).size).toBe(22);
    const lists = blocksOf(haringey2023).flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(lists).toContain(
      'Action 1.6, Consider early permanence in every pre-birth assessment: under Area for improvement 1',
    );
    expect(factsOf(haringey2023)).toContain('Action 1.6 · Answers: Area for improvement 1; Area for improvement 5');
  });

  test('without a cleared update it says so', () => {
    expect(factsOf(haringey2023)).toContain('Action 1.5 · Latest cleared update: No cleared update yet');
  });

  test('a vacant post, a missing owner and a missing period are said, not left blank', () => {
    expect(factsOf(haringey2023)).toContain(
      'Action 3.5 · Owner: Head of Service, Children in Care (owner post vacant)',
    );
    const facts = factsOf(changed('1.1', { ownerPost: null, startOn: null, deadlineOn: null, successMeasure: ' ' }));
    expect(facts).toContain('Action 1.1 · Owner: No owner yet');
    expect(facts).toContain('Action 1.1 · Start: Not set');
    expect(facts).toContain('Action 1.1 · Deadline: Not set');
    expect(facts).toContain('Action 1.1 · Success measure: Not written yet');
  });

  test('an action that answers nothing yet is listed as that', () => {
    const facts = changed('5.3', { recommendationIds: [] });
    expect(headings(facts)).toContain('Actions that answer nothing yet');
    expect(factsOf(facts)).toContain('Action 5.3 · Answers: Nothing yet');
  });

  test('an action that answers a panel’s recommendation alone is listed as that, and names it', () => {
    const name = 'Recommendation 2 of Children and Young People’s Scrutiny Panel';
    const facts = changed('5.3', { recommendationIds: [], answersPanels: [name] });
    expect(headings(facts)).toContain('Actions that answer a panel’s recommendation');
    expect(headings(facts)).not.toContain('Actions that answer nothing yet');
    expect(factsOf(facts)).toContain(`Action 5.3 · Answers: ${name}`);
    expect(factsOf(changed('1.1', { answersPanels: [name] }))).toContain(
      `Action 1.1 · Answers: Area for improvement 1; ${name}`,
    );
  });

  test('a recommendation without an action is said on the first page of the plan and at its place', () => {
    const facts = { ...haringey2023, actions: haringey2023.actions.filter(({ ref }) => !ref.startsWith('2.')) };
    expect(paragraphs(facts)).toContain('5 areas for improvement; 1 of them has no action yet.');
    expect(paragraphs(facts)).toContain('No action answers this yet.');
    expect(factsOf(facts)).toContain('Area for improvement 2 · Actions: None yet');
  });

  test('a withdrawn action covers nothing', () => {
    const actions = haringey2023.actions.map((action) =>
      action.ref.startsWith('2.') ? { ...action, stage: 'withdrawn' as const } : action,
    );
    expect(paragraphs({ ...haringey2023, actions })).toContain('5 areas for improvement; 1 of them has no action yet.');
    expect(factsOf({ ...haringey2023, actions })).toContain('Area for improvement 2 · Period: Not set');
  });
});

describe('the document as a whole', () => {
  test('a report that names nothing to improve is said in words once confirmed, and no clock is drawn', () => {
    expect(paragraphs(nothingToImprove)).toContain(
      'The report names no area for improvement. This was confirmed on 5 March 2024.',
    );
    expect(factsOf(nothingToImprove)).toContain('Plan · Statement due to Ofsted: No statutory deadline');
    const unconfirmed = { ...nothingToImprove, plan: { ...nothingToImprove.plan, noRecommendationsConfirmedOn: null } };
    expect(paragraphs(unconfirmed)[0]).not.toContain('names no area for improvement. This');
    expect(paragraphs(unconfirmed)).toContain(
      'No recommendation is entered. Nobody has confirmed yet that the report names no area for improvement.',
    );
  });

  test('a long document lists its contents, a short one does not', () => {
    const listed = (facts: PlanDocumentFacts) => blocksOf(facts).some(({ kind }) => kind === 'contents');
    expect([listed(haringey2023), listed(nothingToImprove)]).toEqual([true, false]);
  });

  test('who oversees and which panels follow the plan, and how often, are told', () => {
    expect(factsOf(haringey2023)).toContain('Panel: Corporate Parenting Advisory Committee · Meets: Every quarter');
    expect(factsOf(haringey2023)).toContain('Panel: Safeguarding Children Partnership · Meets: Not stated');
    expect(paragraphs(haringey2023)).toContain(
      'The plan is overseen by the Assistant Director for Safeguarding and Social Care.',
    );
  });

  test('the title page has version, dates and approvals', () => {
    const facts = factsOf(haringey2023);
    expect(facts).toContain('Plan · Version: Working copy, not sealed');
    expect(facts).toContain('Plan · Reference: ILACS 2023');
    expect(factsOf(nothingToImprove).filter((fact) => fact.includes('Reference'))).toEqual([]);
    expect(facts).toContain('Plan · Statement due to Ofsted: 18 July 2023');
    expect(facts).toContain('Approval by Director · Approved: Not yet');
    expect(paragraphs(nothingToImprove)).toContain(
      'This copy is not sealed. A sealed version lists here who approved it, and when.',
    );
  });

  test('the head of each page is the council and the title, and short of both where they are long', () => {
    const header = (name: string, title: string) =>
      composePlanDocument({
        ...haringey2023,
        council: { ...haringey2023.council, name },
        plan: { ...haringey2023.plan, title },
      }).header;
    expect(header('Haringey Council', 'Plan 2023')).toBe('Haringey Council: Plan 2023');
    expect(header('a'.repeat(80), 'b'.repeat(80))).toBe('b'.repeat(80));
    expect(header('a', '👩‍👧 '.repeat(50))).toMatch(/^👩‍👧.{60,90}…$/u);
  });

  test('the marking is in capitals', () => {
    expect(composePlanDocument(nothingToImprove).marking).toBe('OFFICIAL');
  });

  test('the same facts give the same document, and JSON gives it back unchanged', () => {
    const document = composePlanDocument(haringey2023);
    expect(composePlanDocument(structuredClone(haringey2023))).toEqual(document);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  test('what stands in several places is one record', () => {
    const document = composePlanDocument(haringeyOfSize(120));
    expect(recordsOf(document, 'action')).toHaveLength(120);
    const areas = recordsOf(document, 'recommendation');
    expect(areas).toHaveLength(5);
    expect(areas[0]?.fields.map(({ label }) => label)).toEqual([
      'Item',
      'Words of the report',
      'Actions',
      'Period',
      'Computed status',
      'Report page',
      'Inspection',
    ]);
  });

  test('every column of every table shows every field of its records', () => {
    for (const { columns, records } of tables(haringeyOfSize(120))) {
      const shown = columns.flatMap(({ labels }) => labels);
      expect(
        records.flatMap(({ fields }) => fields.map(({ label }) => label).filter((label) => !shown.includes(label))),
      ).toEqual([]);
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    }
  });
});
