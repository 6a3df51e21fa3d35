'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { FileField } from '#components/ui/file-field.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { Saved } from '#components/ui/saved.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { LogoFacts } from '#domain/composed-document/model.ts';

type Letterhead = { logo: string | null; alt: string; colour: string };

/** The chosen file's bytes; read as soon as it is chosen, since a form is sent in one piece. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The council's logo and colour on its documents. */
export function LetterheadForm({ logo, colour }: { logo: LogoFacts | null; colour: string | null }) {
  const router = useRouter();
  const [saved, setSaved] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const form = useSentForm<Letterhead, { changed: boolean }>({
    method: 'POST',
    address: '/api/letterheads',
    bodyOf: (sent) => ({
      logo: chosen ?? (logo && sent.get('keep') !== 'no' ? 'kept' : null),
      alt: String(sent.get('alt') ?? ''),
      colour: String(sent.get('colour') ?? ''),
    }),
    onSent: () => {
      setSaved('Saved. It holds from the next document on.');
      setChosen(null);
      router.refresh();
    },
  });
  return (
    <>
      <SentForm form={form} button="Save" wait="Saving…">
        {logo ? (
          <>
            <p>
              {/* biome-ignore lint/performance/noImgElement: bytes from the page itself, which no loader could fetch */}
              <img src={`data:${logo.mediaType};base64,${logo.base64}`} alt={logo.alt} height={60} />
            </p>
            <RadioGroup
              name="keep"
              label="This logo"
              defaultValue="yes"
              error={undefined}
              choices={[
                { value: 'yes', label: 'Keep it, or replace it by the file below' },
                { value: 'no', label: 'Take it off' },
              ]}
            />
          </>
        ) : null}
        <FileField
          name="logo"
          label={logo ? 'Another logo (optional)' : 'Logo (optional)'}
          hint="A PNG or JPEG file, smaller than 200 kB. It is drawn 16 mm high"
          accept="image/png,image/jpeg"
          error={form.errors.logo}
          onChange={async ({ target }) => setChosen(target.files?.[0] ? await base64Of(target.files[0]) : null)}
        />
        <TextField
          name="alt"
          label="What the logo shows"
          hint="For people who cannot see it. For example, Haringey Council"
          autoComplete="off"
          defaultValue={logo?.alt}
          error={form.errors.alt}
        />
        <TextField
          name="colour"
          label="Colour of headings (optional)"
          hint="A dark colour by its code, for example #16304a. Without one, the product’s own"
          width={10}
          autoComplete="off"
          spellCheck={false}
          defaultValue={colour ?? ''}
          error={form.errors.colour}
        />
      </SentForm>
      <Saved tick>{saved}</Saved>
    </>
  );
}
