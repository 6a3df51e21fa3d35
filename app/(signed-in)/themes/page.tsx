import { InspectionTabs } from '#components/inspections/inspection-tabs.tsx';
import { NewThemeForm } from '#components/themes/theme-forms.tsx';
import { ThemeList } from '#components/themes/theme-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listThemes } from '#db/reads/themes/themes.ts';
import { inWords } from '#domain/texts/count-in-words.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Themes' };

function titleOf(again: number, all: number): string {
  if (all === 0) return 'No theme yet';
  if (again === 0) return all === 1 ? 'One theme, named once' : 'No theme was named twice';
  const words = inWords(again);
  const count = `${words.charAt(0).toUpperCase()}${words.slice(1)} of ${inWords(all)} themes`;
  return `${count} ${again === 1 ? 'was' : 'were'} named more than once`;
}

export default async function ThemesPage() {
  const { list, mayCreate } = await pageOf(({ actor }) => listThemes(actor));
  const again = list.filter(({ named }) => named.length > 1).length;
  return (
    <>
      <InspectionTabs current="themes" />
      <PageHead
        title={titleOf(again, list.length)}
        lead="What comes back across inspections: what was done each time, and did it last."
      />
      {list.length > 0 ? (
        <ThemeList list={list} />
      ) : (
        <EmptyState what="No theme has been begun." next="A theme gathers what several inspections named." />
      )}
      {mayCreate ? <NewThemeForm open={list.length === 0} /> : null}
    </>
  );
}
