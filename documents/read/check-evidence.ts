import { open } from 'node:fs/promises';
import { type EvidenceType, type FileRefusal, fileRefusals, RefusedFile } from '#domain/evidence/evidence-files.ts';
import { UnreadableReport } from '#domain/inspections/inspection-reports.ts';
import { HEAD_BYTES, isText, sniffHead, typeNamed } from './evidence-type.ts';
import { runInReadingPool } from './reading-pool.ts';

const CHUNK = 1024 * 1024;

/** Reads a text to its end, a piece at a time. */
async function assertText(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    const piece = Buffer.alloc(CHUNK);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, CHUNK);
      if (bytesRead === 0) return;
      if (!isText(piece.subarray(0, bytesRead))) throw new RefusedFile('wrong-type');
    }
  } finally {
    await handle.close();
  }
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** An archive is looked into by a process of its own: what it expands to is never in the server's memory. */
async function officeType(file: string): Promise<EvidenceType> {
  try {
    const reply = (await runInReadingPool({ file })) as { type: EvidenceType } | { refused: FileRefusal };
    if ('type' in reply) return reply.type;
    throw new RefusedFile(reply.refused in fileRefusals ? reply.refused : 'broken');
  } catch (error) {
    if (error instanceof UnreadableReport) throw new RefusedFile(error.code === 'stopped' ? 'broken' : 'expands');
    throw error;
  }
}

/**
 * What an uploaded file is, by its content; its name must not say otherwise.
 * @param file where it lies, whole
 * @param fileName as shown
 * @throws RefusedFile with one sentence for the person; ReadingBusy when too many are being looked at
 */
export async function checkEvidenceFile(file: string, fileName: string): Promise<EvidenceType> {
  const sniffed = sniffHead(await headOf(file));
  if (sniffed === 'zip') return typeNamed(await officeType(file), fileName);
  if (sniffed === 'text') await assertText(file);
  return typeNamed(sniffed, fileName);
}
