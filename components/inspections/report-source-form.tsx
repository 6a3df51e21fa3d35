'use client';
import { type FormEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { Refused } from '#components/sending/send.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary, type SummaryError } from '#components/ui/error-summary.tsx';
import { FileField } from '#components/ui/file-field.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { refusals } from '#domain/inspections/inspection-reports.ts';
import { type CapturedReport, type ReportToRead, useReadReport } from './queries.ts';

const MOST_BYTES = 25 * 1024 * 1024;

type Way = 'upload' | 'paste' | 'type';
type Wrong = { field: 'report' | 'text'; message: string };

/** What was chosen to be read, or what is missing. */
function chosenIn(form: FormData, way: Way): ReportToRead | Wrong {
  if (way === 'paste') {
    const text = String(form.get('text') ?? '');
    return text.trim() ? { text } : { field: 'text', message: 'Paste the text of the report' };
  }
  const file = form.get('report');
  if (!(file instanceof File) || file.name === '') return { field: 'report', message: 'Choose the report to upload' };
  return file.size > MOST_BYTES ? { field: 'report', message: refusals['too-large'] } : { file };
}

/** Longer than a second, and the page says what is being done. */
function useSlow(pending: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 1000);
    return () => clearTimeout(timer);
  }, [pending]);
  return slow;
}

/** Where the words come from: a file, pasted text, or a person's hands. */
export function ReportSourceForm({
  begun,
  onRead,
  onType,
}: {
  /** What was begun before, above the question. */
  begun: ReactNode;
  onRead: (report: CapturedReport) => void;
  onType: () => void;
}) {
  const [way, setWay] = useState<Way>('upload');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const reading = useReadReport(onRead);
  const slow = useSlow(reading.isPending);
  const errors = useMemo((): SummaryError[] => {
    if (wrong) return [wrong];
    if (!reading.error) return [];
    const refusedFile = reading.error instanceof Refused && [413, 415, 422].includes(reading.error.problem.status);
    const field = way === 'paste' ? 'text' : 'report';
    return [{ message: reading.error.message, ...(refusedFile ? { field } : {}) }];
  }, [wrong, reading.error, way]);
  const errorOf = (field: Wrong['field']) => errors.find((error) => error.field === field)?.message;

  function read(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (reading.isPending) return;
    if (way === 'type') return onType();
    const chosen = chosenIn(new FormData(event.currentTarget), way);
    setWrong('message' in chosen ? { ...chosen } : null);
    if (!('message' in chosen)) reading.mutate(chosen);
  }

  return (
    <form className="form" onSubmit={read} noValidate>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Bring in an inspection report"
        lead="Its judgements and recommendations are read out on this server and shown beside the page for you to confirm. Nothing is kept before that."
      />
      {begun}
      <RadioGroup
        name="way"
        label="How do you have the report?"
        defaultValue="upload"
        onChange={(event) => {
          setWay(event.target.value as Way);
          setWrong(null);
          reading.reset();
        }}
        choices={[
          { value: 'upload', label: 'As a file', hint: 'PDF or Word (.docx), up to 25MB' },
          { value: 'paste', label: 'As text to paste', hint: 'From an e-mail or a web page' },
          { value: 'type', label: 'On paper: I type it' },
        ]}
      />
      <div hidden={way !== 'upload'}>
        <FileField name="report" label="Inspection report" accept=".pdf,.docx" error={errorOf('report')} />
      </div>
      <div hidden={way !== 'paste'}>
        <TextArea name="text" label="Text of the report" rows={12} error={errorOf('text')} />
      </div>
      <p className="row">
        <Button type="submit" busy={reading.isPending}>
          {way === 'type' ? 'Start typing' : 'Read the report'}
        </Button>
        <span className="small quiet" role="status">
          {slow ? 'Reading the report…' : ''}
        </span>
      </p>
    </form>
  );
}
