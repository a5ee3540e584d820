import type { DeskErrorCode } from '@tabarman/shared/protocol/desk-errors.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';

/** What a person reads for each refusal: what happened, what is safe, what to do. */
export type ErrorMessages = { readonly [Code in Exclude<ErrorCode, DeskErrorCode> as `error.${Code}`]: string };
export type DeskErrorMessages = { readonly [Code in DeskErrorCode as `error.${Code}`]: string };
