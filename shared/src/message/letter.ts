import type { Language } from '../kernel/language.ts';
import { formatDate } from '../language/date.ts';
import { countryOffsets } from '../place/codes.ts';
import { countryTimes } from '../season/calendar.ts';
import { type MessageKind, type WrittenKind, isWritten, kinds } from './kinds.ts';
import { type MessageParts, partsIn } from './parts.ts';
import { REMINDERS } from './reminders.ts';
import { messageWord } from './words.ts';

/** A message as it is read, in one language: the same words in a mail and in the inbox. */
export interface Letter {
  readonly language: Language;
  /** One line. */
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** Until when something has to be done, by the clocks of three countries. */
  readonly deadline: string | null;
  /** Where it leads, as the words of a button. */
  readonly button: string | null;
  readonly footer: string | null;
}

export interface Message {
  readonly kind: MessageKind;
  readonly parts: MessageParts;
  /** Epoch ms. */
  readonly deadline: number | null;
}

/** ME20: what became of an announcement after it was let out, and when (epoch ms). */
export interface Amended {
  readonly is: 'changed' | 'withdrawn';
  readonly at: number;
}

interface LetterTo extends Message {
  readonly language: Language;
  /** Of what somebody wrote, where it is not there in the reader's language. */
  readonly reference: Language;
  /** Of the reader; empty when it is not known. */
  readonly name: string;
  /** The number of a reminder, 0 for the message itself. */
  readonly reminder: number;
  readonly amended?: Amended | null;
}

/** ME1, ME2: a message as its reader gets it. */
export function writeLetter({ kind, parts, deadline, language, reference, name, reminder, amended = null }: LetterTo): Letter {
  const { asksAction, isNeeded } = kinds[kind];
  const given = partsIn(parts, language, reference);
  const word = (key: Parameters<typeof messageWord>[1], more: Readonly<Record<string, string | number>> = {}) => messageWord(language, key, { ...given, ...more });
  const own = oneLine(isWritten(kind) ? (given.subject ?? '') : word(`${kind}.subject`));
  const subject = !asksAction ? own : reminder > 0 ? word('actionAgain', { subject: own, n: reminder, of: REMINDERS }) : word('action', { subject: own });
  const isWithdrawn = amended?.is === 'withdrawn';
  const text = isWithdrawn ? '' : isWritten(kind) ? (given.text ?? '') : word(`${kind}.text`);
  const before = amended && word(`amended.${amended.is}`, { day: formatDate(language, amended.at, 'short', countryOffsets.UZ) });
  return {
    language, subject: oneLine(subject),
    greeting: name.trim() === '' ? word('hello') : word('helloName', { name: oneLine(name) }),
    paragraphs: [...(before === null ? [] : [before]), ...(reminder > 0 ? [word('again')] : []), ...text.split(/\n\s*\n/).map((one) => one.trim()).filter((one) => one !== '')],
    deadline: deadline === null ? null : word('until', { until: countryTimes(language, deadline) }),
    button: isWithdrawn ? null : isWritten(kind) ? word('open') : hasButton(kind) ? word(`${kind}.button`) : null,
    footer: given.about === undefined ? null : word(isNeeded ? 'why' : kind.startsWith('jury.') ? 'whyJuryAndStop' : 'whyAndStop'),
  };
}

const hasButton = (kind: Exclude<MessageKind, WrittenKind>) => kind !== 'contact.code' && kind !== 'test';

/** ME8: whatever is put into a line stays in it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
