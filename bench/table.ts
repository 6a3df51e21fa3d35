export type Line = { what: string; seventy: string; limit?: string; limitIs?: string; ratio?: string; aim?: string };

const columns = [
  { name: 'What', of: (line: Line) => line.what },
  { name: 'Seventy', of: (line: Line) => line.seventy },
  { name: 'Bare limit', of: (line: Line) => line.limit ?? '' },
  { name: 'Ratio', of: (line: Line) => line.ratio ?? '' },
  { name: 'The limit is', of: (line: Line) => line.limitIs ?? '' },
  { name: 'Aim', of: (line: Line) => line.aim ?? '' },
];

/** A table that reads in a console and pastes into Markdown. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [columns.map(({ name }) => name), ...lines.map((line) => columns.map(({ of }) => of(line)))];
  const widths = columns.map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  const written = rows.map((row) => `| ${row.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [written[0], rule, ...written.slice(1)].join('\n');
}
