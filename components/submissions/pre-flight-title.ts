import type { Finding } from '#domain/plans/pre-flight.ts';

/** Whether the plan can be approved, as the page's title. */
export function preFlightTitle(findings: readonly Finding[]): string {
  const stopping = findings.filter(({ severity }) => severity === 'stops').length;
  if (stopping === 0) return 'Nothing stops this plan from being approved';
  return stopping === 1
    ? 'One thing stops this plan from being approved'
    : `${stopping} things stop this plan from being approved`;
}
