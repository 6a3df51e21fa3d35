'use client';
import { useRouter } from 'next/navigation';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { NamedBeforeSuggestion } from '#db/reads/inspections/carried-from.ts';

function Decide({ suggestion, decision }: { suggestion: NamedBeforeSuggestion; decision: 'confirmed' | 'declined' }) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: `/api/recommendations/${suggestion.recommendationId}/carried-from`,
    bodyOf: () => ({ carriedFromId: suggestion.earlier.id, decision }),
    onSent: () => router.refresh(),
  });
  const about = `“${suggestion.text}” and “${suggestion.earlier.text}”`;
  return (
    <form onSubmit={form.onSubmit}>
      <ErrorSummary errors={form.summary} />
      <Button type="submit" look="secondary" busy={form.busy} about={about}>
        {decision === 'confirmed' ? 'The same weakness' : 'Not the same'}
      </Button>
    </form>
  );
}

/** What may have been named before, from the words of the reports: a person says whether it was. */
export function SuggestionList({ suggestions }: { suggestions: readonly NamedBeforeSuggestion[] }) {
  return (
    <ul className="evid suggested">
      {suggestions.map((suggestion) => {
        const { recommendationId, number, text, earlier, shares } = suggestion;
        return (
          <li key={`${recommendationId} ${earlier.id}`}>
            <p>
              <b>
                {number}. {text}
              </b>
            </p>
            <p>
              {earlier.day?.slice(0, 4)}: <PageLink href={`/recommendations/${earlier.id}`}>{earlier.text}</PageLink>
            </p>
            <p className="small quiet">Both say: {shares.join(', ')}.</p>
            <div className="row">
              <Decide suggestion={suggestion} decision="confirmed" />
              <Decide suggestion={suggestion} decision="declined" />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
