import { beforeEach, expect, test } from 'vitest';
import { getLetterhead, getLetterheadSettings } from '#db/reads/administration/letterhead.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { getSubmissionPage } from '#db/reads/submissions/submissions.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { lastTold, refusesEveryOtherRole } from '#db/testing/administration.ts';
import { approveTwice } from '#db/testing/submissions.ts';
import { refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { councilLogo } from '#documents/write/fixtures/council-logo.ts';
import { NotAllowed, NotValid } from '#domain/policy/refusals.ts';
import { changeLetterhead } from './letterhead.ts';

beforeEach(() => void freshDatabase());

const administrator = () => actorOf('administrator');
const set = (logo: string | null, alt = 'Haringey Council', colour = '#16304A') =>
  changeLetterhead(administrator(), { logo, alt, colour }, juneMoment);

refusesEveryOtherRole((actor) => changeLetterhead(actor, { logo: null, alt: '', colour: '' }, juneMoment));

test('a logo and a colour stand on the plan’s document from then on, kept, replaced and taken off', () => {
  expect(getLetterhead()).toEqual({ logo: null, colour: null });
  set(councilLogo.base64);
  const facts = () => getPlanDocumentFacts(actorOf('plan-lead'), planId, juneMoment).council;
  expect(facts()).toMatchObject({ logo: councilLogo, colour: '#16304a' });
  set('kept', 'The council’s crest', '');
  expect(facts()).toMatchObject({ logo: { ...councilLogo, alt: 'The council’s crest' }, colour: null });
  set(null, '', '');
  expect(facts()).toMatchObject({ logo: null, colour: null });
});

test('the trail tells of a logo by its hash and does not hold the picture', () => {
  set(councilLogo.base64);
  expect(lastTold()).toMatchObject({
    event: 'letterhead-changed',
    content: { colour: '#16304a', logo: { width: 120 } },
  });
  expect(JSON.stringify(lastTold())).not.toContain(councilLogo.base64);
});

test('a letterhead is no content of a plan: approvals stand', () => {
  approveTwice();
  set(councilLogo.base64);
  expect(getSubmissionPage(actorOf('plan-lead'), planId, juneMoment).voided).toEqual([]);
});

test('what is no picture is refused and leaves no trace', () => {
  refusedWithoutTrace(NotValid, () => set(Buffer.from('<svg/>').toString('base64')));
});

test('only an administrator sees the settings', () => {
  refusalOf(NotAllowed, () => getLetterheadSettings(actorOf('director')));
});
