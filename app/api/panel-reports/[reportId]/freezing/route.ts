import { composeFrozenReport } from '#db/reads/panel-reports/panel-report-freezing.ts';
import { freezePanelReport } from '#db/writes/panel-reports/frozen-reports.ts';
import { renderReportFiles } from '#documents/report-files.ts';
import { freezePanelReportInput } from '#domain/panel-reports/panel-reports.ts';
import { preparedRoute } from '#request/route.ts';

export const POST = preparedRoute(
  freezePanelReportInput,
  async ({ actor, params, input, moment }) => {
    const composed = composeFrozenReport(actor, params.reportId ?? '', input, moment);
    return { composed, files: await renderReportFiles(composed.copies) };
  },
  ({ actor, params, input, moment }, { composed, files }) =>
    freezePanelReport(actor, params.reportId ?? '', input, composed, files, moment),
);
