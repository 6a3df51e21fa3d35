'use client';
import { useMemo } from 'react';
import { useSentForm } from '#components/sending/use-sent-form.ts';

type Options<Body, Result> = {
  address: string;
  /** The form's own name, under which what is typed is kept until it is sent. */
  draft: string;
  /** Told apart from the page's other forms of the same kind: part of the name of every field. */
  slug: string;
  bodyOf: (sent: FormData, field: (name: string) => string) => Body;
  onSent: (result: Result) => void;
};

/** A form that stands on its page many times, once for each item: its fields bear the item's name beside their own. */
export function useItemForm<Body extends object, Result = unknown>({
  slug,
  bodyOf,
  ...options
}: Options<Body, Result>) {
  const field = (name: string) => `${name}-${slug}`;
  const form = useSentForm<Body, Result>({ ...options, method: 'POST', bodyOf: (sent) => bodyOf(sent, field) });
  // A new list takes the focus, so it is made anew only with the answer.
  const summary = useMemo(
    () => form.summary.map((error) => (error.field ? { ...error, field: `${error.field}-${slug}` } : error)),
    [form.summary, slug],
  );
  const summaryTitle = form.problem?.questions ? 'Check this text' : undefined;
  return { ...form, summary, summaryTitle, field };
}
