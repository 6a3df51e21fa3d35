import { describe, expect, test } from 'vitest';
import type { NotValid } from '#domain/policy/refusals.ts';
import { letterheadInput, logoOf } from './letterhead.ts';

/** A PNG's first 33 bytes: as far as its size is told. */
function png(width: number, height: number, more = 0): string {
  const bytes = Buffer.alloc(33 + more);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString('base64');
}
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080028005001011100ffd9', 'hex').toString(
  'base64',
);

const refused = (base64: string, alt = 'The council') => {
  try {
    logoOf(base64, alt);
  } catch (error) {
    return (error as NotValid).fields[0]?.words;
  }
  return 'taken';
};

describe('a council’s logo', () => {
  test('is a PNG or a JPEG, told by its own bytes, with its size', () => {
    expect(logoOf(png(120, 60), 'The council')).toMatchObject({ mediaType: 'image/png', width: 120, height: 60 });
    expect(logoOf(jpeg, 'The council')).toMatchObject({ mediaType: 'image/jpeg', width: 80, height: 40 });
  });

  test('is no picture of another kind, too large, too wide, or without words for it', () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    expect(refused(svg)).toBe('The logo must be a PNG or JPEG file, smaller than 200 kB');
    expect(refused('')).toBe('The logo must be a PNG or JPEG file, smaller than 200 kB');
    expect(refused(png(10, 10, 200_000))).toBe('The logo must be smaller than 200 kB');
    expect(refused(png(3_001, 900))).toBe('The logo must be 3,000 pixels wide and high at most');
    expect(refused(png(0, 10))).toBe('The logo must be 3,000 pixels wide and high at most');
    expect(refused(png(900, 100))).toBe('The logo must be at most eight times as wide as it is high');
    expect(refused(png(120, 60), '')).toBe('Enter what the logo shows, for people who cannot see it');
  });
});

describe('a council’s colour', () => {
  const colour = (typed: string) => letterheadInput.safeParse({ logo: null, colour: typed });
  test('is dark enough to be read on white, or none', () => {
    expect(colour(' #16304A ').data?.colour).toBe('#16304A');
    expect(colour('').data?.colour).toBe('');
    expect(colour('#cccccc').error?.issues[0]?.message).toBe(
      'This colour is too light to be read on white. Choose a darker one',
    );
    for (const typed of ['red', '#12345', 'url(x)']) {
      expect(colour(typed).error?.issues[0]?.message).toBe('Enter a colour such as #16304a');
    }
  });
});
