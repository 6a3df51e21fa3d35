/**
 * When something happens. In a real installation all three follow the clock; in the example the domain lives on the
 * example's own day while sessions and the audit trail keep the real clock (product §7).
 */
export type Moment = {
  /** The calendar day in Europe/London by which deadlines are judged, `YYYY-MM-DD`. */
  today: string;
  /** The domain's instant, ISO UTC. */
  now: string;
  /** The real instant, ISO UTC: for sessions, throttles and the audit trail. */
  clock: string;
};
