import type { SubmissionPage } from '#db/reads/submissions/submissions.ts';
import { submissionInWords } from '#domain/submissions/submission-state.ts';

/** The answer of the page. What was noted by mistake and taken back counts for nothing. */
export function submissionTitle(page: SubmissionPage): string {
  const [version] = page.versions;
  const sendings = version?.sendings.filter(({ takenBackAt }) => takenBackAt === null) ?? [];
  const answers = sendings.flatMap((sending) => sending.answers.filter(({ takenBackAt }) => takenBackAt === null));
  return submissionInWords({
    stopping: page.findings?.filter(({ severity }) => severity === 'stops').length ?? null,
    approved: page.approvals.map(({ capacity }) => capacity),
    latest: version
      ? { number: version.number, sentOn: sendings[0]?.sentOn ?? null, reflects: answers.at(-1)?.reflects ?? null }
      : null,
    changedSinceSealed: page.changedSinceSealed,
  });
}
