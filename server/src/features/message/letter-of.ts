import type { Language } from '@tabarman/shared/kernel/language.ts';
import { type Letter, writeLetter } from '@tabarman/shared/message/letter.ts';
import type { Batch, MessageRow } from './ports.ts';

/** A message of a batch as one person reads it; what the batch says of something is the same for all. */
export function letterOf({ kind, parts, deadline, reference }: Batch, message: Pick<MessageRow, 'parts' | 'reminder'>, language: Language, name: string): Letter {
  return writeLetter({ kind, parts: { ...message.parts, ...parts }, deadline, language, reference, name, reminder: message.reminder });
}

/** Where a message leads, for a reader of this language. */
export function pathOf({ path }: Pick<Batch, 'path'>, language: Language): string | null {
  return path?.replace('{language}', language) ?? null;
}
