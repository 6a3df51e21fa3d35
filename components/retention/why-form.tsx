'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type WhyFormProps = {
  opens: string;
  button: string;
  saved: string;
  address: string;
  label: string;
  hint: string;
  /** Where several stand on a page. */
  slug?: string;
};

/** An act that needs nothing but its reason. */
export function WhyForm({ label, hint, slug, ...form }: WhyFormProps) {
  const name = slug ? `reason-${slug}` : 'reason';
  return (
    <InPlaceForm<{ reason: string }>
      {...form}
      slug={slug}
      bodyOf={(sent) => ({ reason: String(sent.get(name) ?? '') })}
    >
      {(errors) => <TextField name={name} label={label} hint={hint} autoComplete="off" error={errors.reason} />}
    </InPlaceForm>
  );
}
