import { inWords } from '#domain/texts/count-in-words.ts';
import type { Stage } from '#domain/vocabulary.ts';
import { hasMoved, type MovingMeasure } from './measure-movement.ts';

export type Impact = {
  /** Actions that still count: not withdrawn. */
  actions: number;
  delivered: number;
  /** Everything is done, and no measure tells that it made a difference. */
  deliveredNotMoving: boolean;
  words: string;
};

const done: readonly Stage[] = ['delivered', 'verified', 'embedded', 'closed'];

function actionsDelivered(delivered: number, all: number): string {
  if (delivered < all) return `${delivered} of ${all} actions ${delivered === 1 ? 'is' : 'are'} delivered`;
  if (all === 1) return 'The action is delivered';
  return all === 2 ? 'Both actions are delivered' : `All ${all} actions are delivered`;
}

function measuresMoved(moved: number, told: number): string {
  if (told === 1) return moved === 1 ? 'the measure is better than where it began' : 'the measure has not moved';
  if (moved === 0) return told === 2 ? 'neither measure has moved' : `none of the ${inWords(told)} measures has moved`;
  if (moved === told) return told === 2 ? 'both measures are better' : `all ${inWords(told)} measures are better`;
  return `${inWords(moved)} of ${inWords(told)} measures ${moved === 1 ? 'is' : 'are'} better`;
}

/**
 * Delivery beside impact for one recommendation (product §4): "All 3 actions are delivered, but the measure has not moved."
 * @param stages of every action that answers it
 * @param measures linked to it or to one of these actions; one without two figures to compare tells nothing
 */
export function impactOf(stages: readonly Stage[], measures: readonly MovingMeasure[]): Impact {
  const counting = stages.filter((stage) => stage !== 'withdrawn');
  const delivered = counting.filter((stage) => done.includes(stage)).length;
  const told = measures.map(hasMoved).filter((moved) => moved !== null);
  const moved = told.filter((is) => is).length;
  const allDelivered = counting.length > 0 && delivered === counting.length;
  const deliveredNotMoving = allDelivered && told.length > 0 && moved === 0;
  const first = counting.length === 0 ? 'No action answers it yet' : actionsDelivered(delivered, counting.length);
  if (told.length === 0) {
    const none =
      measures.length === 0
        ? 'No measure tells what difference it makes.'
        : 'Its measures have no figures to compare yet.';
    return { actions: counting.length, delivered, deliveredNotMoving, words: `${first}. ${none}` };
  }
  const joining = deliveredNotMoving ? ', but' : ', and';
  const words = `${first}${joining} ${measuresMoved(moved, told.length)}.`;
  return { actions: counting.length, delivered, deliveredNotMoving, words };
}
