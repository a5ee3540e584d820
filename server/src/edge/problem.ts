import { ORPCError } from '@orpc/server';
import { errors, type ErrorCode } from '@tabarman/shared/protocol/errors.ts';

/** A refusal as a declared code; the message says nothing more, because people read it in their own language. */
export function problem(code: ErrorCode, data?: ProblemData): ORPCError<ErrorCode, ProblemData | undefined> {
  return new ORPCError(code, { defined: true, status: errors[code].status, message: code, data });
}

export interface ProblemData {
  /** Of `internal`: finds the error in the log. */
  readonly id?: string;
  /** Of `bad_request`: paths of what does not fit the declared schema. */
  readonly fields?: readonly string[];
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code);
}
