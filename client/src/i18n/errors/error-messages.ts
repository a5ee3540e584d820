import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';

/** What a person reads for each refusal: what happened, what is safe, what to do. */
export type ErrorMessages = { readonly [Code in ErrorCode as `error.${Code}`]: string };
