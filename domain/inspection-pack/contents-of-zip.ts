import type { InspectionPackFacts } from './facts.ts';

/** A file of the pack: where it lies in it, what it is, and by what it is known. */
export type PackFile = { path: string; what: string; size: number; sha256: string };

/** The file of a piece of evidence in the pack. */
export type PackedEvidence = PackFile & { evidenceId: string; fileName: string };

/** Letters that every system takes in a file's name; the end of the name stays. */
function plainName(fileName: string): string {
  const [, stem = '', end = ''] = /^(.*?)(\.[^.]{1,8})?$/s.exec(fileName) ?? [];
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[-.]+|[-.]+$/g, '');
  return `${plain(stem).slice(0, 80) || 'file'}${end === '' ? '' : `.${plain(end.slice(1))}`}`;
}

/**
 * Where the files of evidence lie in the pack: a folder an action, numbered in the order they were attached. Rejected evidence is in
 * the index and its file is not handed on; `heldBack`: the SHA-256 of files that a virus scanner gave no answer on.
 */
export function packedEvidence(facts: InspectionPackFacts, heldBack: ReadonlySet<string>): PackedEvidence[] {
  const refs = new Map(facts.now.actions.map(({ id, ref }) => [id, ref]));
  const counts = new Map<string, number>();
  return facts.evidence.flatMap((item) => {
    const { id, actionId, title, fileName, sha256, size, state } = item;
    if (!fileName || !sha256 || size === null || state === 'rejected' || heldBack.has(sha256)) return [];
    const ref = refs.get(actionId) ?? '';
    const number = (counts.get(ref) ?? 0) + 1;
    counts.set(ref, number);
    const path = `evidence/${plainName(ref)}/${String(number).padStart(2, '0')}-${plainName(fileName)}`;
    return [{ evidenceId: id, path, fileName, sha256, size, what: `Evidence of action ${ref}: ${title}` }];
  });
}

const cell = (text: string) => `"${text.replaceAll('"', '""').replace(/^[=+\-@\t\r]/, "'$&")}"`;

/** The list of everything in the pack but itself, as JSON and as CSV; whoever has the pack can check it file by file. */
export function manifestOf(title: string, madeOn: string, files: readonly PackFile[]): { json: string; csv: string } {
  const rows = files.map(({ path, size, sha256, what }) => ({ path, size, sha256, what }));
  return {
    json: `${JSON.stringify({ title, madeOn, files: rows }, null, 2)}\n`,
    csv: [
      'Path,Size in bytes,SHA-256,What it is',
      ...rows.map(({ path, size, sha256, what }) => [cell(path), size, sha256, cell(what)].join(',')),
      '',
    ].join('\r\n'),
  };
}
