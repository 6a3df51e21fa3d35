import type { InspectionKind } from '#domain/vocabulary.ts';

/*
 * The published record of Haringey, word for word where the words are held. Nothing is filled in where no source was at
 * hand: the note says what is not held. Inspection reports: Ofsted, Open Government Licence v3.0.
 */

export type SeedInspection = {
  key: string;
  kind: InspectionKind;
  title: string;
  inspectedFrom: string | null;
  inspectedTo: string | null;
  publishedOn: string | null;
  sourceFileName: string | null;
  /** SHA-256 of the PDF as published, in hex. */
  sourceSha256: string | null;
  note: string | null;
  /** Area and grade. */
  judgements: readonly (readonly [string, string])[];
  page: number | null;
  areas: readonly string[];
};

export const inspectionRecord: readonly SeedInspection[] = [
  {
    // Ofsted, "Inspection of Haringey local authority children's services", published 11 April 2023: page 1 the
    // judgements, page 2 "What needs to improve?".
    key: 'ilacs-2023',
    kind: 'ilacs',
    title: 'Inspection of Haringey local authority children’s services',
    inspectedFrom: '2023-02-13',
    inspectedTo: '2023-02-24',
    publishedOn: '2023-04-11',
    sourceFileName: "children's services inspection - 11 april 2023.pdf",
    sourceSha256: '89c35b1a3771064033e5c1b75f06890543809f985ccc47574771b64f073c4ce4',
    note: null,
    judgements: [
      ['The impact of leaders on social work practice with children and families', 'Good'],
      ['The experiences and progress of children who need help and protection', 'Good'],
      ['The experiences and progress of children in care', 'Requires improvement to be good'],
      ['The experiences and progress of care leavers', 'Good'],
      ['Overall effectiveness', 'Good'],
    ],
    page: 2,
    areas: [
      'The effectiveness of permanence planning for children in care, including the challenge brought by independent reviewing officers.',
      'The identification of and response to children in private fostering arrangements.',
      'The provision and quality of life-story work at key developmental stages in children’s lives.',
      'The quality of supervision in ensuring that plans for children make a positive impact.',
      'The understanding and knowledge of frontline workers about adoption.',
    ],
  },
  {
    // Ofsted, letter of 21 January 2020 on the visit of 17 and 18 December 2019. Held as text, without pages.
    key: 'focused-visit-2019',
    kind: 'focused-visit',
    title: 'Focused visit to Haringey local authority children’s services',
    inspectedFrom: '2019-12-17',
    inspectedTo: '2019-12-18',
    publishedOn: '2020-01-21',
    sourceFileName: null,
    sourceSha256: null,
    note: 'Arrangements for the “front door”. The date of publication is the date of the letter. A focused visit gives no grade.',
    judgements: [],
    page: null,
    areas: [
      'the recruitment and retention of permanent social workers and managers',
      'work to support and protect vulnerable adolescents who go missing, including those who are criminally and sexually exploited',
      'the quality and effectiveness of case management oversight and supervision by team managers in the assessment teams',
      'the impact of audit and quality assurance arrangements.',
    ],
  },
  {
    // Ofsted, "Inspection of children's social care services", published 14 December 2018: page 1 the judgements,
    // page 2 "What needs to improve".
    key: 'ilacs-2018',
    kind: 'ilacs',
    title: 'Inspection of children’s social care services',
    inspectedFrom: '2018-10-29',
    inspectedTo: '2018-11-09',
    publishedOn: '2018-12-14',
    sourceFileName: "children's services inspection - 14 december 2018.pdf",
    sourceSha256: '60e2cfae3a384d3ad3d7628021c618d3051a15f98dba7036dd56d0bab4643cf9',
    note: null,
    judgements: [
      ['The impact of leaders on social work practice with children and families', 'Requires improvement to be good'],
      ['The experiences and progress of children who need help and protection', 'Requires improvement to be good'],
      ['The experiences and progress of children in care and care leavers', 'Requires improvement to be good'],
      ['Overall effectiveness', 'Requires improvement to be good'],
    ],
    page: 2,
    areas: [
      'Assessment of children’s needs when their circumstances change, in order to inform plans.',
      'Child-focused plans, particularly in the disabled children’s team, where the understanding of thresholds when risks escalate also needs to improve.',
      'Timely and effective permanence planning for all children in care, including effective challenge brought by independent reviewing officers.',
      'Placement sufficiency for vulnerable adolescents.',
      'The quality and timeliness of case recording, including the recording of management decision-making.',
      'The quality of audits to inform practice and drive practice improvements.',
      'The strategic partnership response to criminally exploited children.',
      'The offer and take-up of return home interviews and the subsequent use of intelligence to inform individual children’s plans and wider partnership activity.',
      'Pathways to private fostering.',
    ],
  },
  {
    // Joint letter of Ofsted, CQC, HMICFRS and HMI Probation, 30 January 2018. Its findings are narrative bullets, which
    // are not recommendations; none is made out of them here.
    key: 'jtai-2018',
    kind: 'jtai',
    title: 'Joint targeted area inspection of the multi-agency response to abuse and neglect in Haringey',
    inspectedFrom: '2017-12-04',
    inspectedTo: '2017-12-08',
    publishedOn: '2018-01-30',
    sourceFileName: 'joint area child protection inspection - 30 january 2018.pdf',
    sourceSha256: '9d9c4c33fb1711f8073385274a25d2be2b062b4c7927ee295a7090da1e42fcfd',
    note: 'The findings are told in narrative bullets under three headings; the letter lists no recommendations and gives no grade. The director of children’s services was to send a written statement of action by 11 May 2018.',
    judgements: [],
    page: null,
    areas: [],
  },
  {
    // A local newspaper, 18 July 2014. The kind of inspection is named by the report of 2018 ("the single inspection
    // framework (SIF) inspection in 2014").
    key: 'sif-2014',
    kind: 'sif',
    title: 'Single inspection of children’s services, 2014',
    inspectedFrom: null,
    inspectedTo: null,
    publishedOn: '2014-07-18',
    sourceFileName: null,
    sourceSha256: null,
    note: 'Known from the press only. Inspected over 17 days in May and June 2014. Verdict: “requires improvement”. The report named 17 areas; their texts are not held.',
    judgements: [],
    page: null,
    areas: [],
  },
  {
    // A trade magazine's report of the re-inspection, undated; the joint area review it follows was of December 2008.
    key: 're-inspection-2009',
    kind: 'other',
    title: 'Re-inspection of safeguarding, 2009',
    inspectedFrom: null,
    inspectedTo: null,
    publishedOn: null,
    sourceFileName: null,
    sourceSha256: null,
    note: 'Known from the press only; the day of publication is not held. It followed the joint area review published in December 2008. Verdict: “limited progress”. Its recommendations, two of which the press tells in its own words (the volume of demand; formal supervision), are not held.',
    judgements: [],
    page: null,
    areas: [],
  },
];
