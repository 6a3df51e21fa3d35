/** Something the person at the console has to put right. Its words are all that is printed. */
export class Refused extends Error {
  name = 'Refused';

  constructor(words, exitCode = 1) {
    super(words);
    this.exitCode = exitCode;
  }
}

/** Runs a whole command: a refusal ends it with its one sentence and its exit code, and without a stack. */
export async function command(work) {
  try {
    const exitCode = await work();
    process.exitCode = exitCode ?? 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
