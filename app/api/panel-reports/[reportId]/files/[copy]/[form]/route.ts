import { getReportFile } from '#db/reads/panel-reports/frozen-report-files.ts';
import { recordView } from '#db/writes/audit/view-records.ts';
import { documentRoute } from '#request/route.ts';
import { sourceAddress } from '#request/source-address.ts';

export const GET = documentRoute(async ({ actor, params, request, moment }) => {
  const { reportId = '', copy = '', form = '' } = params;
  const file = getReportFile(actor, reportId, copy, form);
  if (file.isExempt) {
    const viewed = { thing: 'exempt-text', subjectId: reportId } as const;
    recordView({ personId: actor.personId }, viewed, sourceAddress(request), moment);
  }
  return { bytes: file.bytes, type: file.mediaType, fileName: file.fileName, sha256: file.sha256 };
});
