import type { Language } from '@tabarman/shared/kernel/language.ts';
import { type Amended, type Letter, writeLetter } from '@tabarman/shared/message/letter.ts';
import type { Batch, MessageRow } from './ports.ts';

/** A message of a batch as one person reads it; what the batch says of something is the same for all. */
export function letterOf(batch: Batch, message: Pick<MessageRow, 'parts' | 'reminder'>, language: Language, name: string): Letter {
  const { kind, parts, deadline, reference } = batch;
  return writeLetter({ kind, parts: { ...message.parts, ...parts }, deadline, language, reference, name, reminder: message.reminder, amended: amendedOf(batch) });
}

/** ME20: whether an announcement is not as it was let out. */
export function amendedOf({ kind, approvedAt, changedAt, endedAt }: Pick<Batch, 'kind' | 'approvedAt' | 'changedAt' | 'endedAt'>): Amended | null {
  if (kind !== 'announcement' || approvedAt === null) return null;
  return endedAt !== null ? { is: 'withdrawn', at: endedAt } : changedAt !== null ? { is: 'changed', at: changedAt } : null;
}

/** Where a message leads, for a reader of this language. */
export function pathOf({ path }: Pick<Batch, 'path'>, language: Language): string | null {
  return path?.replace('{language}', language) ?? null;
}
