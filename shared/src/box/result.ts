import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { choiceSchema } from '../quest/schema.ts';

/** What a hall hands back: its journal, line by line, each line bound to all before it (decision 0066). */
export const RESULT_VERSION = 1;
export const MOST_LINES = 20_000;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const resultSchema = z.strictObject({
  version: z.literal(RESULT_VERSION), bundleId: z.string().min(1).max(40), exportedAt: z.number(),
  lines: z.array(z.strictObject({ body: z.string().max(4_000_000), hash })).min(1).max(MOST_LINES),
});
export type Result = z.infer<typeof resultSchema>;

const answer = z.strictObject({
  playerId: z.string().min(1).max(40), answerId: z.string().min(1).max(64), choice: choiceSchema, receivedAt: z.number(),
  elapsedMs: z.number().nonnegative(), creditMs: z.number().nonnegative(), language: languageSchema.nullable(),
});

/** The body of a line: an event without what the centre has itself, or the answers to the question that was just opened. */
export const lineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('event'), event: z.looseObject({ type: z.string(), v: z.number() }) }),
  z.strictObject({ kind: z.literal('answers'), index: z.int().nonnegative(), answers: z.array(answer).max(20_000) }),
]);
export type Line = z.infer<typeof lineSchema>;

type Sha256 = (text: string) => string;

/** The hash of each line: of the hash before it and its own body, begun with the bundle it answers. */
export function chainOf(bundleId: string, bodies: readonly string[], sha256: Sha256): string[] {
  let last = sha256(`tabarman result of ${bundleId}`);
  return bodies.map((body) => (last = sha256(`${last}\n${body}`)));
}

export function isChained({ bundleId, lines }: Pick<Result, 'bundleId' | 'lines'>, sha256: Sha256): boolean {
  const hashes = chainOf(bundleId, lines.map(({ body }) => body), sha256);
  return lines.every(({ hash: own }, i) => own === hashes[i]);
}
