import type { StatusShapeName } from '#components/ui/status-mark.tsx';
import type { ComputedRag, DeclaredRag, Stage } from '#domain/vocabulary.ts';

/** Each colour's shape: the outlines differ, so that none hangs on colour alone. */
export const shapeOf: Record<ComputedRag, StatusShapeName> = {
  red: 'diamond',
  amber: 'triangle',
  green: 'disc',
  blue: 'square-tick',
  grey: 'ring',
  none: 'ring',
};

/** How far up the ladder a stage stands, of five. */
export const stageHeight: Record<Stage, number> = {
  'not-started': 0,
  'in-progress': 1,
  delivered: 2,
  verified: 3,
  embedded: 4,
  closed: 5,
  withdrawn: 0,
};

/** What an owner means by a colour. */
export const declaredMeaning: Record<DeclaredRag, string> = {
  green: 'On track for the deadline.',
  amber: 'Late in part, or likely to be late.',
  red: 'Overdue, or cannot meet the deadline.',
};
