import { getInstallation } from '#db/reads/administration/installation.ts';

/** 200 once the database answers. Says nothing about whose it is. */
export function GET(): Response {
  const { kind } = getInstallation();
  return Response.json({ status: 'ok', installation: kind }, { headers: { 'cache-control': 'no-store' } });
}
