import { afterEach, expect, test } from 'vitest';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { haringey2023, haringeyOfSize } from '#domain/plan-document/fixtures/haringey-2023.ts';
import type { Form } from './forms.ts';
import { writeForm } from './write-form.ts';
import { closeWritingPool, documentNotes, WritingBusy, WritingFailed, writeDocument } from './writing-pool.ts';

afterEach(closeWritingPool);
const document = composePlanDocument(haringey2023);

test.each(['docx', 'pdf', 'xlsx', 'csv', 'json'] satisfies Form[])(
  '%s from the writing process is the same to the byte',
  async (form) => {
    const { bytes, notes } = await writeDocument(document, form);
    expect(Buffer.from(bytes).equals((await writeForm(document, form)).bytes)).toBe(true);
    expect(notes).toEqual([]);
  },
);

test('characters shown by their code are told with the document', async () => {
  const odd = { ...document, title: '\uF06E' };
  expect((await writeDocument(odd, 'csv')).notes).toEqual([
    'U+F06E, a private character of one font, is shown as [U+F06E] in one place.',
  ]);
  expect((await writeDocument(odd, 'json')).notes).toEqual([]);
});

test('what the fonts of the PDF do not have is told without writing it', async () => {
  expect(await documentNotes({ ...document, title: '\uF06E 儿' }, 'pdf')).toEqual([
    'U+513F, which the fonts of this form do not have, is shown as [U+513F] in one place.',
    'U+F06E, a private character of one font, is shown as [U+F06E] in one place.',
  ]);
  expect(await documentNotes(document, 'pdf')).toEqual([]);
});

test('while a large plan is written, everybody else is answered', async () => {
  const large = composePlanDocument(haringeyOfSize(600));
  await writeDocument(document, 'docx');
  let longest = 0;
  const began = performance.now();
  let last = began;
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await writeDocument(large, 'docx');
  clearInterval(beat);
  // Against the writing itself, not the clock: a process that wrote it itself would be held all the time.
  expect(longest).toBeLessThan((performance.now() - began) / 2);
});

test('a ninth document in the queue is refused at once, the others are written', async () => {
  const asked = Array.from({ length: 9 }, () => writeDocument(document, 'csv'));
  await expect(writeDocument(document, 'csv')).rejects.toBeInstanceOf(WritingBusy);
  expect(await Promise.all(asked)).toHaveLength(9);
});

test('a writing process that ends fails its document and no other', async () => {
  const failing = writeDocument(composePlanDocument(haringeyOfSize(600)), 'docx');
  closeWritingPool();
  await expect(failing).rejects.toBeInstanceOf(WritingFailed);
  expect((await writeDocument(document, 'json')).bytes.length).toBeGreaterThan(1_000);
});

test('a document that is cancelled, waiting or half written, is not written to its end, and the next one is', async () => {
  const large = composePlanDocument(haringeyOfSize(600));
  const controllers = [new AbortController(), new AbortController()];
  const asked = controllers.map(({ signal }) => writeDocument(large, 'pdf', { signal }));
  const next = writeDocument(document, 'csv');
  const refused = asked.map((promise) => expect(promise).rejects.toThrow('Nobody waits for it.'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const controller of controllers) controller.abort(new Error('Nobody waits for it.'));
  await Promise.all(refused);
  expect((await next).bytes.length).toBeGreaterThan(1_000);
  await expect(writeDocument(large, 'pdf', { signal: AbortSignal.abort(new Error('Too late.')) })).rejects.toThrow(
    'Too late.',
  );
});
