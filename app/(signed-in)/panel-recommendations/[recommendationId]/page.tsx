import type { Metadata } from 'next';
import { AboutLine } from '#components/panel-questions/about-line.tsx';
import { recommendationTag } from '#components/panel-questions/matter-words.ts';
import { GiveResponse } from '#components/panel-recommendations/give-response.tsx';
import { WhatBecameOfIt } from '#components/panel-recommendations/recommendation-list.tsx';
import { ResponseForm } from '#components/panel-recommendations/response-form.tsx';
import { TakeBackRecommendation } from '#components/panel-recommendations/take-back-recommendation.tsx';
import { TieActionsForm } from '#components/panel-recommendations/tie-actions-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { getPanelRecommendation, type PanelRecommendation } from '#db/reads/panels/panel-recommendations.ts';
import { longDate } from '#domain/dates/dates.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Recommendation of a panel' };

const dueWords = ({ responseDueOn, noticeOn }: PanelRecommendation) =>
  `${longDate(responseDueOn)}, ${noticeOn ? `two months from the notice of ${longDate(noticeOn)}` : 'as set at the meeting'}`;

export default async function PanelRecommendationPage({ params }: { params: Promise<{ recommendationId: string }> }) {
  const { recommendationId } = await params;
  const { recommendation, may, groups } = await pageOf(({ actor, moment }) =>
    getPanelRecommendation(actor, recommendationId, moment.today),
  );
  const { panel, number, about, meetsOn, words, response, takenBackReason, draft } = recommendation;
  const tag = recommendationTag(recommendation);
  return (
    <div className="form matter">
      <Breadcrumbs
        crumbs={[
          { label: panel.name, href: may.readPanel ? `/panels/${panel.id}/questions` : undefined },
          { label: `Recommendation ${number}` },
        ]}
      />
      <PageHead over={`Recommendation ${number}, as minuted on ${longDate(meetsOn)}`} title={words} />
      <p>
        <Tag kind={tag.kind}>{tag.words}</Tag>
      </p>
      <FactList
        facts={[
          { term: 'Recommended by', detail: panel.name },
          { term: 'About', detail: <AboutLine about={about} /> },
          { term: 'Response due', detail: dueWords(recommendation) },
        ]}
      />
      {response || takenBackReason !== null ? (
        <Panel title={response ? 'Response' : 'Taken back'}>
          <dl className="we">
            <WhatBecameOfIt recommendation={recommendation} />
          </dl>
        </Panel>
      ) : null}
      {may.tie ? <TieActionsForm recommendation={recommendation} groups={groups} /> : null}
      {may.draft ? (
        <Panel title={draft ? 'The response, as drafted' : 'Draft the response'}>
          <ResponseForm key={draft?.version ?? 0} recommendation={recommendation} groups={groups} />
        </Panel>
      ) : null}
      {may.give ? (
        <Panel title="Give the response">
          <GiveResponse recommendationId={recommendationId} />
        </Panel>
      ) : null}
      {may.takeBack ? <TakeBackRecommendation recommendationId={recommendationId} /> : null}
    </div>
  );
}
