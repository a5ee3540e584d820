import { createHash } from 'node:crypto';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { isWritten, kinds } from '@tabarman/shared/message/kinds.ts';
import { readerLanguage } from '@tabarman/shared/message/reader-language.ts';
import type { Addressee, Audience, Batch, MessageFault, Outbox } from './ports.ts';

/** Somebody who will get a message, and what keeps it from being a letter too. */
export interface PlannedReader extends Addressee {
  readonly fault: Extract<MessageFault, 'no_address' | 'stopped'> | null;
  readonly writtenIn: Language;
}

/** Those that there are words in: what an organiser writes may lack some. */
export function offeredLanguages({ kind, parts }: Pick<Batch, 'kind' | 'parts'>): readonly Language[] {
  if (!isWritten(kind)) return languages;
  return languages.filter((language) => [parts.subject, parts.text].every((part) => part && 'text' in part && part.text[language] !== undefined));
}

/** ME3, ME5: who gets a batch as things are now, each in which language. */
export async function plannedReaders(batch: Batch, audience: Audience, outbox: Pick<Outbox, 'hasStopped'>): Promise<PlannedReader[]> {
  const members = (await audience.members(batch.about.id, batch.people)).filter(({ country }) => batch.countries.length === 0 || (country !== null && batch.countries.includes(country)));
  const offered = offeredLanguages(batch);
  return Promise.all(members.map(async (member) => ({
    ...member, writtenIn: readerLanguage(member, batch.reference, offered),
    fault: member.address === null ? 'no_address' as const : !kinds[batch.kind].isNeeded && (await outbox.hasStopped(member)) ? 'stopped' as const : null,
  })));
}

/** ME5: of what was looked at: the words, and to whom they go. */
export function hashOf({ kind, parts, deadline, path }: Batch, readers: readonly PlannedReader[]): string {
  const seen = readers.map(({ by, id, writtenIn, fault, parts: own }) => [by, id, writtenIn, fault, own]);
  return createHash('sha256').update(JSON.stringify([kind, parts, deadline, path, seen])).digest('hex');
}
