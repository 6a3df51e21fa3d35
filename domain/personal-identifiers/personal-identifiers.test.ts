import { describe, expect, test } from 'vitest';
import { excerptAround, type Found, findPersonalIdentifiers, identifierQuestions } from './personal-identifiers.ts';

const kinds = (text: string) => findPersonalIdentifiers(text).map(({ kind, certainty }) => `${kind} ${certainty}`);
const places = (text: string) => findPersonalIdentifiers(text).map(({ from, to }) => text.slice(from, to));

/** Chance that is the same each time. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const next = chance(70);
const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
const digits = (count: number) => Array.from({ length: count }, () => next(10)).join('');

/* The checks written out once more, from the published rules and not from the code under test. */
function nhs(): string {
  for (;;) {
    const nine = digits(9);
    const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10 && nine !== '000000000') return nine + check;
  }
}
function uln(): string {
  for (;;) {
    const nine = `${1 + next(9)}${digits(8)}`;
    const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
    if (sum % 11 !== 0) return `${nine}${10 - (sum % 11)}`;
  }
}
function upn(temporary: boolean): string {
  const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
  const eleven = digits(11);
  const last = temporary ? pick([...letters]) : digits(1);
  const value = temporary ? letters.indexOf(last) : Number(last);
  const sum = [...eleven].reduce((total, digit, place) => total + Number(digit) * (place + 2), 0) + value * 13;
  return `${letters[sum % 23]}${eleven}${last}`;
}
const nino = () => `${pick(['AB', 'CE', 'JG', 'PY', 'SX', 'WM'])}${digits(6)}${pick(['A', 'B', 'C', 'D'])}`;

const wide = (text: string) => text.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const spaced = (text: string, by: string) => `${text.slice(0, 3)}${by}${text.slice(3, 6)}${by}${text.slice(6)}`;
const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => spaced(text, ' '),
  (text) => spaced(text, '-'),
  (text) => spaced(text, '\u00a0'),
  (text) => spaced(text, '\u2011'),
  (text) => spaced(text, '\u202f'),
  wide,
  (text) => spaced(text, '\u200b'),
  (text) => text.toLowerCase(),
];
const birthDays = [
  '03/04/2014',
  '3.4.2014',
  '3 April 2014',
  '3rd April 2014',
  '2014-04-03',
  'April 3, 2014',
  '03/04/14',
];
const birthLabels = ['born', 'born on', 'DOB', 'D.O.B.', 'd.o.b:', 'date of birth:', 'Date of birth was'];

/** The words an identifier stands in, each with what must be found and how sure. */
const planted: readonly { sort: string; times: number; make: () => [text: string, id: string, found: string] }[] = [
  {
    sort: 'NHS numbers',
    times: 90,
    make: () => {
      const id = pick(disguises)(nhs());
      return [`The panel noted the child’s NHS number, ${id}, in the audit.`, id, 'nhs-number block'];
    },
  },
  {
    sort: 'pupil numbers, temporary ones too',
    times: 90,
    make: () => {
      const id = pick(disguises)(upn(next(3) === 0));
      return [`Attendance of ${id} fell in May.`, id, 'pupil-number block'];
    },
  },
  {
    sort: 'National Insurance numbers',
    times: 45,
    make: () => {
      const id = pick([...disguises, (text: string) => text.replace(/(..)(..)(..)(..)(.)/, '$1 $2 $3 $4 $5')])(nino());
      return [`Carer’s number ${id} was kept on file.`, id, 'insurance-number block'];
    },
  },
  {
    sort: 'learner numbers',
    times: 30,
    make: () => {
      const id = pick(disguises)(uln());
      return [`Unique learner number ${id} was matched.`, id, 'learner-number block'];
    },
  },
  {
    sort: 'dates of birth',
    times: 60,
    make: () => {
      const id = pick(birthDays);
      return [`The second child, ${pick(birthLabels)} ${id}, was seen.`, id, 'date-of-birth block'];
    },
  },
  {
    sort: 'home addresses',
    times: 30,
    make: () => {
      const street = pick(['Acacia Avenue, London', 'High Road, Wood Green, London', 'Mill Lane', "St Ann's Road"]);
      const id = `${1 + next(300)}${pick(['', 'a'])} ${street}, ${pick(['N15 4AB', 'N22 8HQ', 'EC1A 1BB', 'M1 1AE'])}`;
      return [`The family lives at ${id}.`, id, 'address block'];
    },
  },
  {
    sort: 'e-mail addresses',
    times: 15,
    make: () => {
      const id = `${pick(['mum', 'the.carer', 'a_b'])}${digits(2)}@${pick(['gmail.com', 'mail.example', 'school.sch.uk'])}`;
      return [`Write to ${id} about contact.`, id, 'e-mail warn'];
    },
  },
  {
    sort: 'telephone numbers',
    times: 15,
    make: () => {
      const id = pick([
        `07700 900${digits(3)}`,
        `+44 7700 900${digits(3)}`,
        `020 7946 0${digits(3)}`,
        `(01632) 960${digits(3)}`,
      ]);
      return [`Her mobile is ${id}.`, id, 'phone warn'];
    },
  },
];

test('of 375 planted identifiers, with blanks, hyphens and full-width digits, at least 99 in 100 are found', () => {
  const missed: string[] = [];
  let count = 0;
  for (const { times, make } of planted) {
    for (let time = 0; time < times; time += 1) {
      const [text, id, wanted] = make();
      const hit = findPersonalIdentifiers(text).some(
        ({ kind, certainty, from, to }) =>
          `${kind} ${certainty}` === wanted && from <= text.indexOf(id) && to >= text.indexOf(id) + id.length,
      );
      count += 1;
      if (!hit) missed.push(text);
    }
  }
  expect(count).toBe(375);
  expect(missed.slice(0, 4)).toEqual([]);
});

describe('a number of ten digits', () => {
  test('is certain with NHS in its words, or spaced as one', () => {
    expect(kinds('NHS no. 943 476 5919')).toEqual(['nhs-number block']);
    expect(kinds('943 476 5919')).toEqual(['nhs-number block']);
    expect(kinds('NHS 9434765919')).toEqual(['nhs-number block']);
  });

  test('that only passes the check is asked about: a purchase order is not certain', () => {
    expect(kinds('PO 4505577104')).toEqual(['nhs-number warn']);
    expect(kinds('NHS England raised PO 4505577104 in May')).toEqual(['nhs-number warn']);
  });

  test('that fails the check, or whose check would be 10, is none', () => {
    expect(kinds('NHS no. 943 476 5918')).toEqual([]);
    expect(kinds('NHS no. 0000000000')).toEqual([]);
    expect(kinds('NHS no. 4000010000')).toEqual([]);
  });
});

test('a pupil number is told from one with a wrong letter', () => {
  expect(kinds('B801200005001')).toEqual(['pupil-number block']);
  expect(kinds('A801200005001')).toEqual([]);
});

test('a date of birth is flagged and a deadline is not', () => {
  expect(places('born 03/04/2014')).toEqual(['03/04/2014']);
  expect(kinds('The deadline is 3 April 2027.')).toEqual([]);
  expect(kinds('Children born on or after 1 April 2017 are counted from 3 April 2027.')).toEqual([]);
});

test('a council’s own addresses and numbers of services pass', () => {
  expect(kinds('Write to children@haringey.gov.uk or call 0300 123 4567.')).toEqual([]);
  expect(kinds('Store Street, Manchester M1 2WD')).toEqual([]);
});

test('a council’s building with a number is asked about, not certain', () => {
  expect(kinds('The meeting is at 225 High Road, Wood Green, London N22 8HQ.')).toEqual(['address warn']);
});

test.each([
  'Child A’s mother at Park View School said so.',
  'A.B., aged 9, at Park View School, has settled.',
  'Young person J, aged 14, moved in May.',
  'She was called Tracy Barlow by the panel.',
  'Her mother, Tracy, was seen.',
  'Mohammed B. was seen in June.',
  'Amelia’s plan was late.',
])('what may be a name is asked about: %s', (text) => {
  const found = kinds(text);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found)).toEqual(new Set(['name warn']));
});

test.each([
  'Children’s Services and the Scrutiny Panel met the Assistant Director.',
  'Service Manager, Permanence: 61% of plans by the second review, 46% before.',
  'The action will be done by 29 September 2023 at a cost of £1,234,567,890.',
  'Action 1.1, milestone 2 of 4, is 9 working days late (SI 2007/462).',
])('plain words of a plan pass: %s', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('places are those of the text as typed, before and after signs of two units', () => {
  const text = '👩🏽‍🏫 儿童 NHS ９４３\u00a0４７６\u00a0５９１９ 👍';
  expect(places(text)).toEqual(['９４３\u00a0４７６\u00a0５９１９']);
});

test('findings stand in order and never overlap', () => {
  const text =
    `Child A’s mother, NHS 943 476 5919, born 03/04/2014, lives at 12 Mill Lane, N15 4AB, 07700 900123. `.repeat(5);
  const found: Found[] = findPersonalIdentifiers(text);
  expect(found.length).toBeGreaterThanOrEqual(20);
  for (const [place, { from, to }] of found.entries()) {
    expect(from).toBeLessThan(to);
    expect(from).toBeGreaterThanOrEqual(found[place - 1]?.to ?? 0);
  }
});

test('the question shows the place, asks, and never says that nothing is there', () => {
  expect(identifierQuestions('At the review she, born 03/04/2014, was seen at her school in Tottenham.')).toEqual([
    'This text may name a child. “At the review she, born 03/04/2014, was seen at her school…”: a date of birth?',
  ]);
  expect(identifierQuestions('Nothing of the kind.')).toEqual([]);
  expect(excerptAround('👍👍 07700 900123', { from: 5, to: 17 })).toBe('👍👍 07700 900123');
});

test('20,000 characters of any kind are read, and quickly enough to ask while somebody types', () => {
  const hostile = [
    '1 '.repeat(10_000),
    'a1'.repeat(10_000),
    'Child A '.repeat(2_500),
    '9'.repeat(20_000),
    '1 a, '.repeat(4_000),
  ];
  for (const text of [...hostile, 'aged 1 '.repeat(2_800), '\u{1f468}\u200d'.repeat(6_000), '\ud800'.repeat(20_000)]) {
    const before = performance.now();
    findPersonalIdentifiers(text);
    expect(performance.now() - before).toBeLessThan(5_000);
  }
});

/* More than a third of these first names are not in the product’s list, as those of many children are not. */
const common =
  'Amelia Oliver Noah Isla Ava Leo Freya Arthur Mia Theo Zara Yusuf Ibrahim Maryam Fatima Omar Aisha Hassan';
const more = 'Jacob Lucas Ella Sophie Emily Ethan Daniel Samuel Chloe Megan Tyler Kyle Jade Leah Ryan Liam Owen Callum';
const fewer =
  'Kwame Oluwaseun Saoirse Agnieszka Thandiwe Xiomara Zbigniew Ngozi Aoife Siobhan Tariq Bogdan Ioana Dimitri';
const given = `${common} ${more} ${fewer} Leila Mehmet Ayodele Precious Destiny Blessing Katya Stefan`.split(' ');
const tellings: readonly ((name: string) => string)[] = [
  (name) => `${name} Example was seen at home in May.`,
  (name) => `${name}’s plan was three weeks late.`,
  (name) => `Her brother ${name} moved to a foster carer.`,
  (name) => `A girl called ${name} waited for a match.`,
  (name) => `${name}, aged 9, has had four social workers.`,
  (name) => `The audit of ${name} E. found no chronology.`,
];

test('of 100 planted names and ways of telling who a child is, seventy at least are asked about', () => {
  const unnamed = [
    'Child B’s mother at Park View School was not told.',
    'Young person K lives with a cousin in Wood Green.',
    'J.S., aged 7, left Park View School.',
    'Twin A and her carer met the reviewing officer.',
  ];
  const texts = Array.from({ length: 96 }, (_, place) =>
    (tellings[place % tellings.length] ?? String)(given[place % given.length] ?? ''),
  );
  const missed = [...texts, ...unnamed].filter((text) => !kinds(text).includes('name warn'));
  expect(missed.length).toBeLessThanOrEqual(30);
});
