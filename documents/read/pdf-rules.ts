import { isUpright, type Rule } from './page-text.ts';

// Numbers of pdf.js's drawing operators (its OPS table); asserted against the library in the test beside.
export const operators = {
  save: 10,
  restore: 11,
  transform: 12,
  constructPath: 91,
  formBegin: 74,
  formEnd: 75,
} as const;
export const paintings = {
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEOFillStroke: 27,
} as const;
const painted = new Set<number>(Object.values(paintings));
const fills = new Set<number>([paintings.fill, paintings.eoFill]);

type Matrix = readonly number[];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0]! * b[0]! + a[2]! * b[1]!,
  a[1]! * b[0]! + a[3]! * b[1]!,
  a[0]! * b[2]! + a[2]! * b[3]!,
  a[1]! * b[2]! + a[3]! * b[3]!,
  a[0]! * b[4]! + a[2]! * b[5]! + a[4]!,
  a[1]! * b[4]! + a[3]! * b[5]! + a[5]!,
];

type Point = readonly [x: number, y: number];

const steps = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

/** The corners of each figure of a path; curves are taken by their ends. */
const figuresOf = (path: ArrayLike<number>, matrix: Matrix): Point[][] => {
  const at = (x: number, y: number): Point => [
    matrix[0]! * x + matrix[2]! * y + matrix[4]!,
    matrix[1]! * x + matrix[3]! * y + matrix[5]!,
  ];
  const figures: Point[][] = [];
  for (let place = 0; place < path.length && figures.length < 2_000; ) {
    const step = path[place];
    const numbers = step === steps.curveTo ? 6 : step === steps.quadraticCurveTo ? 4 : step === steps.closePath ? 0 : 2;
    const figure = figures.at(-1);
    if (step === steps.closePath && figure?.[0]) figure.push(figure[0]);
    else if (numbers > 0) {
      const point = at(path[place + numbers - 1]!, path[place + numbers]!);
      if (step === steps.moveTo || !figure) figures.push([point]);
      else figure.push(point);
    }
    place += numbers + 1;
  }
  return figures;
};

const boxOf = (points: readonly Point[], shade: boolean): Rule => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys), shade };
};

const strokesOf = (points: readonly Point[]): Rule[] =>
  points
    .slice(1)
    .map((point, before) => boxOf([points[before]!, point], false))
    .filter((rule) => rule.x2 - rule.x1 < 1 || rule.y2 - rule.y1 < 1);

const thinness = 2.5;

/** A thin bar is a rule; a rectangle with an area is the four edges of a cell or a box. */
const edgesOf = (box: Rule): Rule[] => {
  const width = box.x2 - box.x1;
  const height = box.y2 - box.y1;
  if (!Number.isFinite(width) || !Number.isFinite(height)) return [];
  if (width < thinness || height < thinness) return [{ ...box, shade: false }];
  return [
    { ...box, y2: box.y1 },
    { ...box, y1: box.y2 },
    { ...box, x2: box.x1 },
    { ...box, x1: box.x2 },
  ];
};

const aligned = (a: Rule, b: Rule) =>
  Math.abs(a.y1 - b.y1) < 1.5 && Math.abs(a.y2 - b.y2) < 1.5 ? b.x1 - a.x2 < 2 && b.x1 >= a.x1 - 1 : false;

const alignedUpright = (a: Rule, b: Rule) =>
  Math.abs(a.x1 - b.x1) < 1.5 && Math.abs(a.x2 - b.x2) < 1.5 ? b.y1 - a.y2 < 2 && b.y1 >= a.y1 - 1 : false;

/** Word draws a border in one bar per cell: bars that meet end to end become one. */
const joined = (rules: Rule[], upright: boolean): Rule[] => {
  const meets = upright ? alignedUpright : aligned;
  const sorted = rules.toSorted((a, b) => (upright ? a.x1 - b.x1 || a.y1 - b.y1 : a.y1 - b.y1 || a.x1 - b.x1));
  const result: Rule[] = [];
  for (const rule of sorted) {
    const before = result.slice(-40).findLast((other) => meets(other, rule));
    if (before) {
      before.x2 = Math.max(before.x2, rule.x2);
      before.y2 = Math.max(before.y2, rule.y2);
    } else result.push({ ...rule });
  }
  return result;
};

/**
 * The straight edges painted on a page, joined where they meet.
 * @param list pdf.js's operator list of the page
 * @param base from the page's own space to points from the top left
 */
export function rulesOf(list: { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> }, base: Matrix): Rule[] {
  const stack: Matrix[] = [];
  let matrix = base;
  const boxes: Rule[] = [];
  const strokes: Rule[] = [];
  for (let at = 0; at < list.fnArray.length && boxes.length + strokes.length < 4_000; at += 1) {
    const operator = list.fnArray[at];
    const args = list.argsArray[at] as unknown[] | null;
    if (operator === operators.save || operator === operators.formBegin) {
      stack.push(matrix);
      const own = operator === operators.formBegin ? (args?.[0] as number[] | null | undefined) : null;
      if (own) matrix = times(matrix, own);
    } else if (operator === operators.restore || operator === operators.formEnd) matrix = stack.pop() ?? base;
    else if (operator === operators.transform && args) matrix = times(matrix, args as number[]);
    else if (operator === operators.constructPath && args && painted.has(args[0] as number)) {
      const path = (args[1] as [ArrayLike<number> | null] | null)?.[0];
      if (!path || path.length > 20_000) continue;
      const filled = fills.has(args[0] as number);
      for (const figure of figuresOf(path, matrix))
        if (filled) boxes.push(boxOf(figure, true));
        else strokes.push(...strokesOf(figure));
    }
  }
  const edges = [...boxes.flatMap(edgesOf), ...strokes];
  return [true, false].flatMap((shade) => {
    const these = edges.filter((edge) => edge.shade === shade);
    return [
      ...joined(
        these.filter((rule) => !isUpright(rule)),
        false,
      ).filter((rule) => rule.x2 - rule.x1 > 8),
      ...joined(these.filter(isUpright), true).filter((rule) => rule.y2 - rule.y1 > 5),
    ];
  });
}
