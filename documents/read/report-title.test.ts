import { describe, expect, it } from 'vitest';
import { type Put, tinyPdf } from './fixtures/tiny-pdf.ts';
import { readInspectionPages } from './inspection-report.ts';
import { readPdfText } from './pdf-text.ts';
import { authorityName } from './report-title.ts';

/** Titles as they are set: large letters, wrapped at about forty. */
const under = async (title: readonly string[]) => {
  const put: Put[] = [];
  let y = 80;
  for (const [at, text] of title.entries()) {
    const size = at === 0 ? 22 : 14;
    for (const line of text.match(/.{1,36}(?:\s|$)/gu) ?? []) {
      put.push({ x: 71, y, text: line.trim(), size, font: 'bold' });
      y += size * 1.2;
    }
    y += 20;
  }
  for (let line = 0; line < 12; line += 1)
    put.push({
      x: 71,
      y: 300 + line * 15,
      text: 'Most children are helped well and at the right time by people who know them.',
    });
  return readInspectionPages(await readPdfText(tinyPdf([{ put }])));
};

describe('what a report is and whom it is about', () => {
  it.each([
    [['Inspection of Stockton-on-Tees local authority children’s services'], 'ilacs', 'Stockton-on-Tees'],
    [['London Borough of Croydon', 'Inspection of children’s social care services'], 'ilacs', 'Croydon'],
    [
      ['Inspection of Royal Borough of Windsor and Maidenhead local authority children’s services'],
      'ilacs',
      'Windsor and Maidenhead',
    ],
    [
      ['Manchester City Council', 'Re-inspection of services for children in need of help and protection'],
      'sif',
      'Manchester',
    ],
    [
      [
        'Medway Council',
        'Inspection of services for children in need of help and protection',
        'Review of the effectiveness of the Local Safeguarding Children Board',
      ],
      'sif',
      'Medway',
    ],
    [
      ['Joint targeted area inspection of the multi-agency response to neglect in Bath and North East Somerset'],
      'jtai',
      'Bath and North East Somerset',
    ],
    [['Joint targeted area inspection of Torbay'], 'jtai', 'Torbay'],
    [['Focused visit to Brighton & Hove City Council'], 'focused-visit', 'Brighton & Hove'],
    [['Focused visit to St Helens children’s services'], 'focused-visit', 'St Helens'],
    [
      ['Monitoring visit of Kingston upon Hull local authority children’s services'],
      'monitoring-visit',
      'Kingston upon Hull',
    ],
    [['Area SEND inspection of Bexley Local Area Partnership'], 'area-send', 'Bexley Local Area Partnership'],
    [['Joint local area SEND inspection in North East Lincolnshire'], 'area-send', 'North East Lincolnshire'],
    [['A letter about something else'], null, null],
  ])('%s', async (title, kind, authority) => {
    expect(await under(title)).toMatchObject({ kind, authority });
  });

  it.each([
    ['City of London Corporation', 'City of London'],
    ['The Council of the Isles of Scilly', 'Isles of Scilly'],
    ['City of Bradford Metropolitan District Council', 'Bradford'],
    ['Bournemouth, Christchurch and Poole Council', 'Bournemouth, Christchurch and Poole'],
    ['Isle of Wight', 'Isle of Wight'],
    ['the', null],
  ])('%s → %s', (raw, name) => {
    expect(authorityName(raw)).toBe(name);
  });
});
