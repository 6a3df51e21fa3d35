import { readWholeReport } from '#db/beside/whole-plan.ts';
import { askForFreezing } from '#db/writes/jobs/long-jobs.ts';
import { freezePanelReportInput } from '#domain/panel-reports/panel-reports.ts';
import { accepted } from '#request/accepted.ts';
import { preparedRoute } from '#request/route.ts';

export const POST = accepted(
  preparedRoute(
    freezePanelReportInput,
    ({ actor, params, input, moment }) =>
      readWholeReport('assertFreezable', actor, params.reportId ?? '', input, moment),
    ({ actor, params, input, moment }) => askForFreezing(actor, params.reportId ?? '', input, moment),
  ),
  ({ id }: { id: string }) => `/api/jobs/${id}`,
);
