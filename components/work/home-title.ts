import { inWords } from '#components/plans/plan-words.ts';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';

type Work = {
  decisions: number;
  asked: number;
  /** Questions of panels that wait for this person's answer. */
  questions: number;
  own: readonly ActionRow[];
  panels: number;
  /** Of whoever clerks panels: the agenda that is next. */
  nextAgenda: string | null;
  isAdministrator: boolean;
};

const several = (count: number, one: string, many: string) => `${inWords(count)} ${count === 1 ? one : many}`;

/** The title of somebody's home is the answer to "what needs me?". */
export function homeTitle({ decisions, asked, questions, own, panels, nextAgenda, isAdministrator }: Work): string {
  if (decisions > 0) return several(decisions, 'decision today', 'decisions today');
  if (asked > 0) return several(asked, 'update to post', 'updates to post');
  if (questions > 0) return several(questions, 'question to answer', 'questions to answer');
  const returned = own.filter((action) => action.uncleared?.state === 'returned').length;
  if (returned > 0) return several(returned, 'update was sent back to you', 'updates were sent back to you');
  const open = own.filter((action) => action.stage === 'not-started' || action.stage === 'in-progress').length;
  if (open > 0) return several(open, 'open action is yours', 'open actions are yours');
  if (nextAgenda !== null) return nextAgenda;
  if (panels > 0) return 'What your panels are shown';
  if (isAdministrator) return 'People, posts, panels and calendar';
  return 'Nothing needs a decision from you';
}
