'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Conflict } from '#components/ui/conflict.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { PanelRecommendationPage } from '#db/reads/panels/panel-recommendations.ts';
import { responseWords } from '#domain/panels/panel-recommendations.ts';
import { type ResponseVerdict, responseVerdicts } from '#domain/panels/panel-words.ts';
import { ActionChoices } from './action-choices.tsx';

type Body = { verdict: ResponseVerdict; reason: string; actionIds: string[] };

/** The response as a draft: accepted, in part or rejected, always with the reason, and the actions it changes. */
export function ResponseForm({ recommendation, groups }: Pick<PanelRecommendationPage, 'recommendation' | 'groups'>) {
  const router = useRouter();
  const { draft } = recommendation;
  const form = useSentForm<Body, { version: number }>({
    method: 'PATCH',
    address: `/api/panel-recommendations/${recommendation.id}/response`,
    version: draft?.version ?? 0,
    draft: `response to ${recommendation.id}`,
    bodyOf: (sent) => ({
      verdict: sent.get('verdict') as ResponseVerdict,
      reason: String(sent.get('reason') ?? ''),
      actionIds: sent.getAll('actionIds').map(String),
    }),
    onSent: () => router.refresh(),
  });
  const summaryTitle = form.problem?.questions ? 'Check this text' : undefined;
  const theirs = form.conflict?.current as Body | undefined;
  return (
    <SentForm form={{ ...form, summaryTitle }} button={draft ? 'Save the draft' : 'Keep as a draft'}>
      {form.conflict && theirs ? (
        <div className="govuk-form-group" role="alert">
          <Conflict
            what="Somebody changed this draft after you opened it."
            fields={[
              {
                label: 'Response',
                theirs: responseWords[theirs.verdict] ?? 'None',
                yours: responseWords[form.conflict.mine.verdict] ?? 'None',
              },
              { label: 'Reason', theirs: theirs.reason ?? '', yours: form.conflict.mine.reason },
            ]}
            onChoose={(side) => (side === 'yours' ? form.sendMine() : router.refresh())}
          />
        </div>
      ) : null}
      <RadioGroup
        name="verdict"
        label="What is the response?"
        defaultValue={draft?.verdict}
        choices={responseVerdicts.map((verdict) => ({ value: verdict, label: responseWords[verdict] }))}
        error={form.errors.verdict}
      />
      <TextArea
        name="reason"
        label="What is done, and why?"
        hint="The panel reads it as it stands. Do not name a child."
        rows={6}
        defaultValue={draft?.reason}
        error={form.errors.reason}
      />
      <ActionChoices
        label="Which actions does it change? (optional)"
        hint="An action that answers this recommendation and no area counts as answering something."
        groups={groups}
        chosen={recommendation.actions.map(({ id }) => id)}
        error={form.errors.actionIds}
      />
    </SentForm>
  );
}
