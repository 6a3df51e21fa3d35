import { StepLine } from '#components/ui/steps.tsx';
import { longDate, shortDate } from '#domain/dates/dates.ts';
import { type Stage, words } from '#domain/vocabulary.ts';
import { stageHeight } from './status-words.ts';

const ladder = ['not-started', 'in-progress', 'delivered', 'verified', 'embedded', 'closed'] as const;
const needs: Record<(typeof ladder)[number], string> = {
  'not-started': '',
  'in-progress': 'once work has begun',
  delivered: 'needs evidence and effect',
  verified: 'by a checker',
  embedded: 're-checks at 3 and 6 months',
  closed: 'by a meeting’s decision',
};

/** Six steps: what is behind, where it stands and since when, what each next one needs. */
export function StageLine({
  stage,
  sinceOn,
  nextReCheckOn = null,
}: {
  stage: Stage;
  sinceOn: string;
  nextReCheckOn?: string | null;
}) {
  if (stage === 'withdrawn') return <p className="quiet">Withdrawn on {longDate(sinceOn)}.</p>;
  const height = stageHeight[stage];
  const needed = (name: (typeof ladder)[number]) =>
    name === 'embedded' && nextReCheckOn ? `next re-check ${shortDate(nextReCheckOn)}` : needs[name];
  return (
    <StepLine
      label="Stage"
      steps={ladder.map((name, place) => ({
        label: words.stage[name],
        state: place < height ? 'done' : place === height ? 'now' : 'to-come',
        note: place === height ? `since ${longDate(sinceOn)}` : place > height ? needed(name) : undefined,
      }))}
    />
  );
}
