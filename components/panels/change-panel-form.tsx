'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import type { PanelInput } from '#domain/panels/panels.ts';
import { type PanelKind, words } from '#domain/vocabulary.ts';
import { PanelFields, type PostChoice, panelIn, type TypedPanel } from './panel-fields.tsx';

const yesOrNo = (yes: boolean) => (yes ? 'Yes' : 'No');
const kindWords = (kind: string) => words.panelKind[kind as PanelKind] ?? 'None';

export function ChangePanelForm({
  panel,
  posts,
}: {
  panel: PanelInput & { id: string; version: number };
  posts: readonly PostChoice[];
}) {
  const chair = (postId: string | null) => posts.find(({ id }) => id === postId)?.title ?? 'None';
  const rows = [
    ['Name', (typed: TypedPanel) => typed.name],
    ['Kind', (typed: TypedPanel) => kindWords(typed.kind)],
    ['Chair', (typed: TypedPanel) => chair(typed.chairPostId)],
    ['Clear days', (typed: TypedPanel) => String(typed.clearDays ?? 'None')],
    ['Meets', (typed: TypedPanel) => typed.meets || 'Not stated'],
    ['Shows the live position', (typed: TypedPanel) => yesOrNo(typed.showsLivePosition)],
    ['Reads exempt text', (typed: TypedPanel) => yesOrNo(typed.readsExempt)],
    ['Takes sensitive files away', (typed: TypedPanel) => yesOrNo(typed.takesSensitiveFiles)],
  ] as const;
  return (
    <InPlaceForm<TypedPanel>
      opens="Change the panel"
      button="Save"
      saved="The panel is saved."
      address={`/api/panels/${panel.id}`}
      version={panel.version}
      bodyOf={panelIn}
      textsOf={(current, mine) =>
        rows.map(([label, textOf]) => ({ label, theirs: textOf(current), yours: textOf(mine) }))
      }
    >
      {(errors) => <PanelFields panel={panel} posts={posts} errors={errors} />}
    </InPlaceForm>
  );
}
