/* Rules about single files that a reader would otherwise have to watch for (design §1, §3, §7). */

export type SourceFile = { file: string; text: string };

const LONGEST = 300;
const measured = /\.(ts|tsx|scss|mjs)$/;
const notMeasured = /\.test\.[a-z]+$|(^|\/)fixtures\/|^db\/(migrations|seed)\/|^e2e\//;

function tooLong({ file, text }: SourceFile): string | null {
  const lines = text.trimEnd().split('\n').length;
  if (!measured.test(file) || notMeasured.test(file) || lines <= LONGEST) return null;
  return `${file} has ${lines} lines; split it at ${LONGEST}`;
}

/** Names that say nothing about what is inside. Alone, or as the last word of a name. */
const empty = /(^|-)(utils?|helpers?|misc|common|shared|managers?|handlers?|services?)$|^(data|info|index)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function badName({ file }: SourceFile): string | null {
  for (const part of file.split('/')) {
    // Folders of the router carry its own marks: (signed-in), [planId], _request.
    const name =
      part
        .replace(/^\(([a-z-]+)\)$/, '$1')
        .replace(/^_/, '')
        .split('.')[0] ?? '';
    if (name === '' || /^\[(\.\.\.)?[a-zA-Z]+\]$/.test(part)) continue;
    if (empty.test(name))
      return `${file}: "${name}" says nothing about what is inside; name it for its noun or its verb`;
    if (!kebab.test(name)) return `${file}: names are lower case with hyphens, and "${part}" is not`;
  }
  return null;
}

type Pattern = { in: RegExp; except?: RegExp; found: RegExp; words: string };

const patterns: readonly Pattern[] = [
  {
    in: /\.tsx?$/,
    found: /^\s*['"]use server['"]/m,
    words: 'Server Actions are not used: calls go through route() only',
  },
  {
    in: /\.tsx$/,
    found: /\sstyle=[{"']/,
    words: 'style attributes are refused by the content security policy: use a class, or an SVG attribute',
  },
  {
    in: /^domain\/.*\.ts$/,
    except: /\.test\.ts$/,
    found: /\bDate\.now\(|\bnew Date\(\)|\bprocess\.env\b|\basync\b|\bMath\.random\(/,
    words: 'the domain is pure: clock, environment and chance are arguments, and nothing waits',
  },
  {
    in: /^components\/.*\.tsx?$/,
    except: /\.test\.tsx?$/,
    found: /\bDate\.now\(|\bnew Date\(\)/,
    words: 'a component does not read the clock: its moment comes from the server',
  },
  {
    in: /^db\/writes\/.*\.ts$/,
    except: /\.test\.ts$/,
    found: /\basync\b/,
    words: 'a write is one synchronous transaction',
  },
  {
    in: /^(app|components)\/.*\.tsx?$/,
    except: /\.test\.tsx?$|^components\/ui\/(page-link|shown\/shown-props)\.tsx?$/,
    found: /\bcreateElement\(|from 'next\/link'|^(?![\s\S]*shownText\()[\s\S]*\bgenerateMetadata\(/,
    words:
      'texts are shown with the marks that turn them: JSX and PageLink do it, a page’s own title through shownText',
  },
  {
    in: /\.tsx?$/,
    found: /^\s*vi\.mock\(/m,
    words: 'the product is tested with its own parts, not with mocks of them',
  },
];

/** Comments may speak of what code may not do. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Every breach of a rule about names, lengths and words in code, in words. */
export function houseFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((source) => {
    const code = withoutComments(source.text);
    const breaches = patterns
      .filter((rule) => rule.in.test(source.file) && !rule.except?.test(source.file) && rule.found.test(code))
      .map(({ words }) => `${source.file}: ${words}`);
    return [tooLong(source), badName(source), ...breaches].filter((fault) => fault !== null);
  });
}
