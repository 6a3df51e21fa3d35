import { inflateRawSync } from 'node:zlib';
import { UnreadableReport } from '#domain/inspections/inspection-reports.ts';

/** Caps of assurance SEC-13. */
export const caps = { bytes: 100 * 1024 * 1024, entries: 2_000, ratio: 100, ratioFrom: 1024 * 1024 } as const;

type Entry = { name: string; method: number; flags: number; packed: number; unpacked: number; offset: number };

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;

const nothing = Buffer.alloc(0);
const broken = () => new UnreadableReport('broken');
const expands = () => new UnreadableReport('expands');

const endRecord = (file: Buffer): number => {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 65_535); at -= 1)
    if (file.readUInt32LE(at) === endSignature) return at;
  throw broken();
};

const directoryOf = (file: Buffer): Entry[] => {
  const end = endRecord(file);
  const count = file.readUInt16LE(end + 10);
  if (count > caps.entries) throw expands();
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== centralSignature) throw broken();
    const nameLength = file.readUInt16LE(at + 28);
    // A symbolic link made on Unix: nothing is ever followed here, and no document holds one.
    if (file.readUInt16LE(at + 4) >>> 8 === 3 && file.readUInt32LE(at + 38) >>> 28 === 0xa) throw broken();
    entries.push({
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
};

const unpack = (file: Buffer, entry: Entry, left: number): Buffer => {
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== localSignature) throw broken();
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
  const packed = file.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw broken();
  try {
    // One byte more than declared, or than is left, is room enough to notice that there is more.
    return inflateRawSync(packed, { maxOutputLength: Math.min(left, entry.unpacked) + 1 });
  } catch (error) {
    const overflows = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw overflows && entry.unpacked >= left ? expands() : broken();
  }
};

/**
 * Unpacks an archive within the caps of assurance SEC-13: first by what its directory declares, then by the bytes that really come out.
 * @returns every entry by its name, with its content where that is XML
 * @throws UnreadableReport `expands` past a cap or with an archive inside, `password-protected`, `broken` for an odd path, a lying size or a damaged archive
 */
export function checkZip(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(file);
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (declared > caps.bytes) throw expands();
  if (declared > caps.ratioFrom && declared > file.length * caps.ratio) throw expands();
  if (entries.some((entry) => entry.flags & 1)) throw new UnreadableReport('password-protected');
  if (entries.some(({ name }) => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\\|\0/i.test(name))) throw broken();
  if (entries.some(({ name }) => /\.(?:zip|7z|rar|gz|tgz|bz2|xz|tar)$/i.test(name))) throw expands();
  const contents = new Map<string, Buffer>();
  let total = 0;
  for (const entry of entries) {
    const content = unpack(file, entry, caps.bytes - total);
    total += content.length;
    if (total > caps.bytes || (total > caps.ratioFrom && total > file.length * caps.ratio)) throw expands();
    if (content.length !== entry.unpacked) throw broken();
    // Pictures and the like are counted, never kept.
    contents.set(entry.name, /\.(?:xml|rels)$/i.test(entry.name) ? content : nothing);
  }
  return contents;
}
