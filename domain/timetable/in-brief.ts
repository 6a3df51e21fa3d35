import type { TimetableStep } from './facts.ts';

/** The steps for one screen: of a meeting that was held, the meeting alone; of a plan that was sent, no step that nobody recorded. */
export function stepsInBrief(steps: readonly TimetableStep[]): TimetableStep[] {
  const held = new Set(
    steps.filter(({ kind, state }) => kind === 'meeting' && state === 'done').map(({ meetingId }) => meetingId),
  );
  return steps.filter(
    ({ kind, meetingId, state }) => kind === 'meeting' || !held.has(meetingId) || state === 'cannot-be-met',
  );
}
