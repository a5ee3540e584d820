import { createHmac } from 'node:crypto';
import { codeFrom, readCode } from '@tabarman/shared/kernel/code-letters.ts';

/** 40 bits: at ten tries a second in a season of a thousand teams one is found in more than three years. */
const LENGTH = 8;

/** They follow from the server's secret, so that they can be shown again. */
const codeOf = (secret: string, what: string) => codeFrom(createHmac('sha256', secret).update(what).digest().subarray(0, LENGTH));

/** Lets somebody join a team, until its captain makes another. */
export const invitationCode = (secret: string, registrationId: string, number: number): string => codeOf(secret, `invitation ${number} to ${registrationId}`);

/** Shows at the door of a season or a call who somebody is. */
export const passCode = (secret: string, ofId: string, entrantId: string): string => codeOf(secret, `pass of ${entrantId} in ${ofId}`);

/** What was meant by what was typed; null when it can be no code. */
export const readEntrantCode = (typed: string): string | null => readCode(typed, LENGTH);
