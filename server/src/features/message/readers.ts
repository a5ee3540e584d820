import { createHash } from 'node:crypto';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { isForConfirmed, isWritten, kinds } from '@tabarman/shared/message/kinds.ts';
import { readerLanguage } from '@tabarman/shared/message/reader-language.ts';
import type { Addressee, Audience, Batch, MessageFault, Outbox } from './ports.ts';

/** Somebody who will get a message, and what keeps it from being a letter too. */
export interface PlannedReader extends Addressee {
  readonly fault: Extract<MessageFault, 'no_address' | 'unconfirmed' | 'stopped'> | null;
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
  return Promise.all(members.map(async (member) => ({ ...member, writtenIn: readerLanguage(member, batch.reference, offered), fault: await noLetter(batch.kind, member, outbox) })));
}

/** ME9, ME19: why somebody gets a message of a kind by inbox alone; null where a letter goes too. */
export async function noLetter(kind: Batch['kind'], reader: Pick<Addressee, 'by' | 'id' | 'address' | 'isConfirmed'>, outbox: Pick<Outbox, 'hasStopped'>): Promise<PlannedReader['fault']> {
  if (reader.address === null) return 'no_address';
  if (isForConfirmed(kind) && !reader.isConfirmed) return 'unconfirmed';
  return !kinds[kind].isNeeded && (await outbox.hasStopped(reader)) ? 'stopped' : null;
}

/** ME5: of what was looked at: the words, and to whom they go. */
export function hashOf({ kind, parts, deadline, path, isPublic }: Batch, readers: readonly PlannedReader[]): string {
  const seen = readers.map(({ by, id, writtenIn, fault, parts: own }) => [by, id, writtenIn, fault, own]);
  return createHash('sha256').update(JSON.stringify([kind, parts, deadline, path, isPublic, seen])).digest('hex');
}
