import type { FieldError } from '#domain/policy/refusals.ts';

/** What the server answers when it refuses: RFC 9457, with the fields a form needs. */
export type Problem = {
  status: number;
  title: string;
  detail: string;
  fields?: readonly FieldError[];
  questions?: readonly FieldError[];
  missing?: readonly string[];
  /** On 412: what stands now, and its version. */
  current?: unknown;
  version?: number;
};

/** Who the page was made for, as the server wrote it into the page; null on pages for nobody. */
export function personOnPage(): string | null {
  return document.getElementById('main')?.dataset.person ?? null;
}

/** What the server says, and everything that it says is missing, each once. */
export function refusalLines({ detail, missing = [] }: Problem): { message: string }[] {
  return [...new Set([detail, ...missing])].map((message) => ({ message }));
}

export class Refused extends Error {
  override name = 'Refused';
  problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export type Sending =
  | { method: 'POST'; address: string; key: string; body: unknown }
  | { method: 'PATCH'; address: string; version: number; body: unknown };

const lostConnection: Problem = {
  status: 0,
  title: 'No connection',
  detail: 'No connection. What you typed is still here: send it again when you are back.',
};

async function problemIn(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {
      status: response.status,
      title: 'Something went wrong',
      detail: 'The server gave no readable answer. Try again.',
    };
  }
}

/**
 * Sends one write. A create carries the key made when its form opened, so that a second click acts once; a change
 * carries the version the person saw. Each names the person its page was made for: after another has signed in on the same
 * machine, nothing is saved in the wrong name.
 * @throws Refused with the server's problem, or with "No connection"
 */
export async function send<Result>(sending: Sending): Promise<Result> {
  const precondition: Record<string, string> =
    sending.method === 'POST' ? { 'idempotency-key': sending.key } : { 'if-match': `"${sending.version}"` };
  const person = personOnPage();
  let response: Response;
  try {
    response = await fetch(sending.address, {
      method: sending.method,
      headers: { 'content-type': 'application/json', ...precondition, ...(person ? { 'seventy-person': person } : {}) },
      body: JSON.stringify(sending.body),
    });
  } catch {
    throw new Refused(lostConnection);
  }
  if (!response.ok) throw new Refused(await problemIn(response));
  return (await response.json()) as Result;
}

/** Reads one address as JSON. Throws Refused as `send` does. */
export async function fetchJson<Result>(address: string): Promise<Result> {
  const response = await fetch(address);
  if (!response.ok) throw new Refused(await problemIn(response));
  return (await response.json()) as Result;
}
