import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { ExportJobForm } from './export-job-form.tsx';

/** Offered where a form can take longer than one waits for a page. */
export function ExportJobPanel({ planId }: { planId: string }) {
  return (
    <Panel
      title="This plan is large, so its documents take a moment"
      aside={<PageLink href="/jobs">Documents you asked for</PageLink>}
    >
      <ExportJobForm planId={planId} />
    </Panel>
  );
}
