import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { counted } from '#domain/count-in-words.ts';
import { ExportJobForm } from './export-job-form.tsx';

/** Offered where a form can take longer than one waits for a page. */
export function ExportJobPanel({ planId, actions }: { planId: string; actions: number }) {
  return (
    <Panel
      title={`This plan is large: ${counted(actions, 'action', 'actions')}`}
      aside={<PageLink href="/jobs">Documents you asked for</PageLink>}
    >
      <ExportJobForm planId={planId} />
    </Panel>
  );
}
