/** Why the server cannot start, in one sentence a person can act on. It is all they see. */
export class StartFailure extends Error {
  readonly exitCode: number;
  constructor(sentence: string, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}
