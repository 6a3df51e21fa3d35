'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useMemo, useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Conflict } from '#components/ui/conflict.tsx';
import { Details } from '#components/ui/details.tsx';
import { Saved } from '#components/ui/saved.tsx';

type Errors = Record<string, string | undefined>;
type Texts = ReadonlyArray<{ label: string; theirs: string; yours: string }>;

type InPlaceFormProps<Body extends object, Result> = {
  /** What the form does, as the words that open it: "Put a person in this post". */
  opens: string;
  /** Whether it is open from the start: it is the next thing to do. */
  open?: boolean;
  button: string;
  /** Said in place once it is saved; from the answer, where that says more. */
  saved: string | ((result: Result) => string);
  /** Below that, what it brought about. */
  then?: (result: Result) => ReactNode;
  address: string;
  /** Above what is asked once before it is saved, where that is not a date. */
  asks?: string;
  /** Where the page holds another form with such fields: each field's name ends in `-` and this. */
  slug?: string;
  /** With a version it changes what is there; without, it adds. */
  version?: number;
  bodyOf: (form: FormData) => Body;
  /** On 412: what stands now beside what was typed, in words. */
  textsOf?: (current: Body, mine: Body) => Texts;
  children: (errors: Errors) => ReactNode;
};

/** A form that stays closed until it is wanted, on the page that it changes; once saved, the page shows what stands now. */
export function InPlaceForm<Body extends object, Result = unknown>(props: InPlaceFormProps<Body, Result>) {
  const router = useRouter();
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  const [brought, setBrought] = useState<ReactNode>(null);
  const startAgain = (words: string, then: ReactNode = null) => {
    setSaid(words);
    setBrought(then);
    setRound(round + 1);
    router.refresh();
  };
  return (
    <div className="stack-2">
      <Details key={round} summary={props.opens} open={props.open}>
        <OpenForm
          key={props.version}
          {...props}
          onSaved={(result) =>
            startAgain(typeof props.saved === 'string' ? props.saved : props.saved(result), props.then?.(result))
          }
          onTheirs={() => startAgain('Theirs was kept.')}
        />
      </Details>
      <Saved tick>{said}</Saved>
      {brought}
    </div>
  );
}

/** What is the same on both sides needs no choice; where nothing differs, all of it is shown. */
function differing(texts: Texts): Texts {
  const found = texts.filter(({ theirs, yours }) => theirs !== yours);
  return found.length > 0 ? found : texts;
}

function OpenForm<Body extends object, Result>({
  button,
  address,
  asks,
  slug,
  version,
  bodyOf,
  textsOf,
  children,
  onSaved,
  onTheirs,
}: InPlaceFormProps<Body, Result> & { onSaved: (result: Result) => void; onTheirs: () => void }) {
  const how = version === undefined ? ({ method: 'POST' } as const) : ({ method: 'PATCH', version } as const);
  const form = useSentForm<Body, Result>({ ...how, address, bodyOf, onSent: onSaved });
  // A new list takes the focus, so it is made anew only with the answer.
  const summary = useMemo(
    () => form.summary.map((error) => (error.field && slug ? { ...error, field: `${error.field}-${slug}` } : error)),
    [form.summary, slug],
  );
  return (
    <div className="form">
      <SentForm
        form={{ ...form, summary, summaryTitle: form.summaryTitle && (asks ?? form.summaryTitle) }}
        button={button}
        wait="Saving…"
      >
        {form.conflict && textsOf ? (
          <div className="govuk-form-group" role="alert">
            <Conflict
              what="Somebody changed this after you opened it."
              fields={differing(textsOf(form.conflict.current as Body, form.conflict.mine))}
              onChoose={(side) => (side === 'yours' ? form.sendMine() : onTheirs())}
            />
          </div>
        ) : null}
        {children(form.errors)}
      </SentForm>
    </div>
  );
}
