import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { streamZip } from './streamed-zip.ts';

const written = async (files: Parameters<typeof streamZip>[0]) => {
  const pieces: Uint8Array[] = [];
  await streamZip(files, async (piece) => void pieces.push(piece));
  return Buffer.concat(pieces);
};
const pieces = (count: number, size: number) =>
  async function* () {
    for (let at = 0; at < count; at += 1) yield new Uint8Array(size).fill(at);
  };

describe('a zip that is written while its files are read', () => {
  test('opens again with every byte, empty files too', async () => {
    const files = unzipSync(
      await written([
        { path: 'a/one.bin', parts: pieces(3, 100_000) },
        { path: 'empty.txt', parts: () => [] },
        { path: 'b/två.txt', parts: () => [new TextEncoder().encode('words')] },
      ]),
    );
    expect(Object.keys(files)).toEqual(['a/one.bin', 'empty.txt', 'b/två.txt']);
    const whole = Buffer.concat([0, 1, 2].map((at) => new Uint8Array(100_000).fill(at)));
    expect(whole.equals(files['a/one.bin'] ?? new Uint8Array())).toBe(true);
    expect([files['empty.txt']?.length, Buffer.from(files['b/två.txt'] ?? []).toString()]).toEqual([0, 'words']);
  });

  test('has the same bytes each time', async () => {
    const files = [{ path: 'one', parts: pieces(2, 10) }];
    expect((await written(files)).equals(await written(files))).toBe(true);
  });

  test('never holds more than the piece at hand: the next is read once it is written', async () => {
    let [read, taken] = [0, 0];
    async function* parts() {
      for (let at = 0; at < 200; at += 1) {
        read += 1;
        expect(read * 65_536 - taken).toBeLessThanOrEqual(2 * 65_536);
        yield new Uint8Array(65_536);
      }
    }
    await streamZip([{ path: 'long', parts }], async (piece) => {
      await new Promise((resolve) => setImmediate(resolve));
      taken += piece.length;
    });
    expect(taken).toBeGreaterThan(200 * 65_536);
  });

  test('that cannot be read to its end is no zip, and says so', async () => {
    async function* parts() {
      yield new Uint8Array(10);
      throw new Error('The disk is gone.');
    }
    await expect(written([{ path: 'one', parts }])).rejects.toThrow('The disk is gone.');
  });
});
