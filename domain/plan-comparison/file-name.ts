/**
 * The name of a comparison's file: marking first (rules §7), then plan and what is compared, in letters that every system takes.
 * `from` and `to` in words.
 */
export function comparisonFileName(compared: {
  council: { marking: string };
  title: string;
  from: string;
  to: string;
}): string {
  const plain = `${compared.council.marking} ${compared.title} changes from ${compared.from} to ${compared.to}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 140);
  return `${plain || 'changes'}.docx`;
}
