import type { ComposedDocument } from './model.ts';

/** The name of a file: marking first (rules §7), then title and version, in letters that every system takes. */
export function documentFileName(document: ComposedDocument, extension: string): string {
  const plain = `${document.marking} ${document.title} ${document.versionLabel}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120);
  return `${plain || 'document'}.${extension}`;
}
