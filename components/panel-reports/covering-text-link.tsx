import { PageLink } from '#components/ui/page-link.tsx';
import type { PanelReportPage } from '#db/reads/panel-reports/panel-reports.ts';

type Props = { reportId: string; part: string; texts: NonNullable<PanelReportPage['draft']>['texts'] };

/** Above the figures of a part: where officers write. The figures themselves are composed and have no form. */
export function CoveringTextLink({ reportId, part, texts }: Props) {
  if (part === 'corrections' || part === 'exempt') return null;
  const written = texts.some((text) => text.part === part && text.text !== '');
  return (
    <p className="small not-print">
      <PageLink href={`/panel-reports/${reportId}/texts/${part}`}>
        {written ? 'Change the covering text' : 'Write covering text'}
        <span className="vh"> of this part</span>
      </PageLink>
    </p>
  );
}
