'use client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import type { SummaryError } from '#components/ui/error-summary.tsx';
import { type Problem, Refused, refusalLines, type Sending, send } from './send.ts';
import { useKeptDraft } from './use-kept-draft.ts';

type Options<Body, Result> = {
  /** Reads the form into the body to send. Throw nothing: what is wrong is for the server to say. */
  bodyOf: (form: FormData) => Body;
  onSent: (result: Result) => void;
  /** The form's own name, such as `update of <action id>`: what is typed is then kept in this browser until it is sent. */
  draft?: string;
} & ({ method: 'POST'; address: string } | { method: 'PATCH'; address: string; version: number });

/**
 * A form that is sent to the server and keeps what was typed whatever the answer. Its fields are uncontrolled; errors
 * come back by field name. What is questioned once is `confirmed` by sending the same again. On 412 `conflict`
 * holds what stands now; `sendMine` sends the typed text over it.
 */
export function useSentForm<Body extends object, Result>(options: Options<Body, Result>) {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sentBody, setSentBody] = useState<Body | null>(null);
  const busy = useRef(false);
  const element = useRef<HTMLFormElement>(null);
  const draft = useKeptDraft(element, options.draft ?? null, options.method === 'PATCH' ? options.version : null);

  const mutation = useMutation({
    mutationFn: (sending: Sending) => send<Result>(sending),
    retry: 0,
    networkMode: 'always',
    onSuccess: (result) => {
      draft.forget();
      setProblem(null);
      setKey(crypto.randomUUID());
      options.onSent(result);
    },
    onError: (error) =>
      setProblem(error instanceof Refused ? error.problem : { status: 0, title: '', detail: String(error) }),
    onSettled: () => {
      busy.current = false;
    },
  });

  function sendBody(body: Body, version?: number) {
    if (busy.current) return;
    busy.current = true;
    setSentBody(body);
    // What was asked about is confirmed by sending the same again; something else is asked about anew.
    const isAskedAbout = problem?.questions && JSON.stringify(body) === JSON.stringify(sentBody);
    const confirmed = isAskedAbout ? { confirmed: true } : {};
    const whole = { ...body, ...confirmed };
    mutation.mutate(
      options.method === 'POST'
        ? { method: 'POST', address: options.address, key, body: whole }
        : { method: 'PATCH', address: options.address, version: version ?? options.version, body: whole },
    );
  }

  // A new list takes the focus: it must be new only when the answer is.
  const summary = useMemo(() => summaryOf(problem), [problem]);
  const conflict = problem?.status === 412 && sentBody ? { current: problem.current, mine: sentBody } : null;
  return {
    element,
    draft: {
      back: draft.back,
      startAgain: () => {
        draft.forget();
        element.current?.reset();
      },
    },
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      sendBody(options.bodyOf(new FormData(event.currentTarget)), conflict ? problem?.version : undefined);
    },
    busy: mutation.isPending,
    problem,
    errors: errorsByField(problem),
    summary,
    summaryTitle: problem?.questions ? 'Check these dates' : undefined,
    conflict,
    sendMine: () => sentBody && sendBody(sentBody, problem?.version),
    forget: () => setProblem(null),
  };
}

function errorsByField(problem: Problem | null): Record<string, string | undefined> {
  const found = [...(problem?.fields ?? []), ...(problem?.questions ?? [])];
  return Object.fromEntries(found.map((error) => [error.field, error.words]));
}

function summaryOf(problem: Problem | null): SummaryError[] {
  if (!problem || problem.status === 412) return [];
  if (problem.fields) return problem.fields.map((error) => ({ field: error.field || undefined, message: error.words }));
  if (problem.questions) {
    const questions = problem.questions.map((error) => ({ field: error.field || undefined, message: error.words }));
    return [...questions, { message: 'If this is right, send it again and it is saved.' }];
  }
  return refusalLines(problem);
}
