import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { RecommendationMemory } from '#db/reads/inspections/recommendation-memory.ts';
import { namedAgainWords, namedBeforeWords } from '#domain/themes/namings.ts';
import { CarriedForms } from './carried-forms.tsx';
import { NamingList } from './naming-list.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { VerdictForms } from './verdict-forms.tsx';
import { VerdictQuote } from './verdict-quote.tsx';

type Props = { recommendationId: string; memory: RecommendationMemory };

function Namings({ recommendationId, memory }: Props) {
  const { before, again, suggestions, themes, may } = memory;
  return (
    <Panel title="Across inspections">
      {before.length > 0 ? (
        <h3>{namedBeforeWords(before)}</h3>
      ) : (
        <p className="quiet">Not named before in a report that is held.</p>
      )}
      <NamingList namings={before} />
      {again.length > 0 ? <h3>{namedAgainWords(again)}</h3> : null}
      <NamingList namings={again} />
      {suggestions.length > 0 ? <h3>Was it named before?</h3> : null}
      <SuggestionList suggestions={suggestions} />
      {may.carry ? <CarriedForms recommendationId={recommendationId} memory={memory} /> : null}
      <h3>Themes</h3>
      {themes.length === 0 ? (
        <p className="quiet">
          It stands under no theme. <PageLink href="/themes">See the themes</PageLink>
        </p>
      ) : (
        <ul className="evid">
          {themes.map(({ id, name }) => (
            <li key={id}>
              <PageLink href={`/themes/${id}`}>{name}</PageLink>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Verdicts({ recommendationId, memory }: Props) {
  const { verdicts, may } = memory;
  return (
    <Panel title="What inspectors said of it later" aside={verdicts.length > 0 ? `${verdicts.length}` : undefined}>
      {verdicts.length === 0 ? <p className="quiet">Nothing is recorded of a later inspection or visit.</p> : null}
      {verdicts.map((verdict) => (
        <VerdictQuote key={verdict.id} verdict={verdict} />
      ))}
      {may.judge ? <VerdictForms recommendationId={recommendationId} memory={memory} /> : null}
    </Panel>
  );
}

/** One recommendation among the inspections: named before, named again, and what was said of it since. */
export function AcrossInspections(props: Props) {
  return (
    <div className="sides across">
      <Namings {...props} />
      <Verdicts {...props} />
    </div>
  );
}
