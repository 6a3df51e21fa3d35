const LONGEST = 200;

/** Control characters, and the marks that turn the direction of text and so disguise an ending. */
const notShown = /[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * The name of an uploaded file from its percent-encoded header: without folders, control characters or direction marks, at
 * most 200 characters. It is only ever shown; what the file is, is told by its content. "Report" where none was sent.
 */
export function uploadedFileName(header: string | null): string {
  let name = header ?? '';
  try {
    name = decodeURIComponent(name);
  } catch {
    name = '';
  }
  const bare = name.toWellFormed().replace(notShown, '').split(/[/\\]/).pop()?.trim() ?? '';
  return [...bare].slice(0, LONGEST).join('') || 'Report';
}
