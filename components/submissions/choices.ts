import type { SubmissionPage } from '#db/reads/submissions/submissions.ts';
import { longDate } from '#domain/dates/dates.ts';
import { submissionWords } from '#domain/submissions/submission-words.ts';

export type VersionChoice = { id: string; number: number };
/** Something on record, in words, and where its acts are sent. */
export type RecordChoice = { id: string; label: string; address: string };

const standing = <Row extends { takenBackAt: string | null }>(rows: readonly Row[]) =>
  rows.filter((row) => row.takenBackAt === null);

function sendingsOf({ versions }: SubmissionPage) {
  return versions.flatMap(({ number, sendings }) =>
    standing(sendings).map((sending) => ({
      sending,
      answered: standing(sending.answers),
      choice: {
        id: sending.id,
        label: `Version ${number}, sent on ${longDate(sending.sentOn)} to ${sending.sentTo}`,
        address: `/api/plan-sendings/${sending.id}`,
      },
    })),
  );
}

/** Sendings that Ofsted has not answered. */
export function unansweredSendings(page: SubmissionPage): RecordChoice[] {
  return sendingsOf(page)
    .filter(({ answered }) => answered.length === 0)
    .map(({ choice }) => choice);
}

/** What this person may take back: answers before the sendings they answer, then publications. */
export function recordsToTakeBack(page: SubmissionPage): RecordChoice[] {
  const answers = sendingsOf(page).flatMap(({ answered }) =>
    answered.map(({ id, answeredOn }) => ({
      id,
      label: `Ofsted’s answer of ${longDate(answeredOn)}`,
      address: `/api/ofsted-answers/${id}`,
    })),
  );
  const publications = standing(page.publications).map(({ id, what, publishedOn, place }) => ({
    id,
    label: `${submissionWords.published[what]}, published on ${longDate(publishedOn)}: ${place}`,
    address: `/api/publications/${id}`,
  }));
  return [
    ...(page.may.recordAnswer ? answers : []),
    ...(page.may.recordSending ? unansweredSendings(page) : []),
    ...(page.may.publish ? publications : []),
  ];
}
