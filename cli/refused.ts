/** What was asked of the command line cannot be done; its words, on one line, are all that is printed. */
export class Refused extends Error {
  override name = 'Refused';
  exitCode: number;

  constructor(words: string, exitCode = 2) {
    super(words.replaceAll(/\s+/g, ' ').trim());
    this.exitCode = exitCode;
  }
}
