'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { PlanRoutings } from '#db/reads/panels/routings.ts';
import { everyMeetingsWords } from '#domain/panels/panels.ts';
import { EveryMeetingsField } from './every-meetings-field.tsx';

type Props = PlanRoutings & { planId: string };

function RouteForm({ planId, panels, recommendations }: Props) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: `/api/plans/${planId}/routings`,
    bodyOf: (sent) => ({
      panelId: String(sent.get('panelId')),
      recommendationId: String(sent.get('recommendationId')) || null,
      everyMeetings: Number(sent.get('everyMeetings')),
    }),
    onSent: () => router.refresh(),
  });
  return (
    <SentForm form={form} button="Show it to the panel">
      <SelectField
        name="panelId"
        label="Panel"
        empty="Choose a panel"
        options={panels.map((panel) => ({ value: panel.id, label: panel.name }))}
        error={form.errors.panelId}
      />
      <SelectField
        name="recommendationId"
        label="What it is shown"
        empty="The whole plan"
        options={recommendations.map((recommendation) => ({
          value: recommendation.id,
          label: `${recommendation.number}. ${recommendation.text}`,
        }))}
        error={form.errors.recommendationId}
      />
      <EveryMeetingsField error={form.errors.everyMeetings} />
    </SentForm>
  );
}

function EndRouting({ routingId, about }: { routingId: string; about: string }) {
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const form = useSentForm({
    method: 'POST',
    address: `/api/routings/${routingId}/ending`,
    bodyOf: () => ({}),
    onSent: () => router.refresh(),
  });
  return (
    <form onSubmit={form.onSubmit}>
      <ErrorSummary errors={form.summary} />
      {asked ? (
        <Button key="sure" type="submit" look="secondary" busy={form.busy} about={about}>
          Yes, stop showing it
        </Button>
      ) : (
        <Button key="stop" look="link" about={about} onClick={() => setAsked(true)}>
          Stop
        </Button>
      )}
    </form>
  );
}

/** Which panel is shown what. What is stopped is gone for the panel with its next page. */
export function RoutingPage(props: Props) {
  const { panels, routings, recommendations } = props;
  const wordsFor = (recommendationId: string | null) => {
    const found = recommendations.find((recommendation) => recommendation.id === recommendationId);
    return found ? `${found.number}. ${found.text}` : 'The whole plan';
  };
  const shown = panels.filter((panel) => routings.some((routing) => routing.panelId === panel.id));
  return (
    <div className="cols">
      <div>
        {shown.map((panel) => (
          <Panel
            key={panel.id}
            title={panel.name}
            aside={panel.showsLivePosition ? 'shows the cleared position' : 'reads published reports only'}
          >
            <ul className="evid">
              {routings
                .filter((routing) => routing.panelId === panel.id)
                .map((routing) => (
                  <li className="row between" key={routing.id}>
                    <span>
                      {wordsFor(routing.recommendationId)}
                      <small>Reported {everyMeetingsWords(routing.everyMeetings)}</small>
                    </span>
                    <EndRouting
                      routingId={routing.id}
                      about={`showing ${wordsFor(routing.recommendationId)} to the ${panel.name}`}
                    />
                  </li>
                ))}
            </ul>
            <p className="small">
              <PageLink href={`/panels/${panel.id}/meetings`}>Its meetings, and how it works</PageLink>
            </p>
          </Panel>
        ))}
        {shown.length === 0 ? <p className="quiet">No panel is shown anything of this plan yet.</p> : null}
      </div>
      <aside aria-label="Show more">
        <Panel title="Show something to a panel">
          <RouteForm {...props} />
        </Panel>
      </aside>
    </div>
  );
}
