import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { kinds, messageKinds, partNames } from './kinds.ts';
import { writeLetter } from './letter.ts';
import { missingParts, type MessageParts, partsSchema } from './parts.ts';
import { readerLanguage } from './reader-language.ts';
import { nextReminder } from './reminders.ts';
import { messageWord } from './words.ts';
import { en } from './words/en.ts';

const HOUR_MS = 60 * 60_000;
const inAll = (text: string) => ({ ky: `${text} ky`, tg: `${text} tg`, uz: `${text} uz`, ru: `${text} ru`, en: `${text} en` });
const parts: MessageParts = { about: { text: inAll('Tabarman') }, stage: { text: inAll('Final') }, team: { line: 'Ала-Тоо' }, work: { line: 'Жайлоо' }, ruling: { text: inAll('Upheld') }, count: { line: '3' }, code: { line: '123456' }, minutes: { line: '15' }, subject: { text: inAll('News') }, text: { text: inAll('One\n\nTwo') } };
const letter = (more: Partial<Parameters<typeof writeLetter>[0]>) => writeLetter({ kind: 'seat.offered', parts, deadline: null, language: 'en', reference: 'ru', name: 'Аида', reminder: 0, ...more });

describe('a message', () => {
  it('[ME1] that asks for something says so first, in every language; others do not', () => {
    for (const language of languages) for (const kind of messageKinds) {
      const [head = ''] = messageWord(language, 'action').split('{');
      expect([kind, letter({ kind, language }).subject.startsWith(head)]).toEqual([kind, kinds[kind].asksAction]);
    }
    expect(letter({}).subject).toBe('Action needed: confirm your seat in “Final en”');
    expect(letter({ reminder: 2 }).subject).toBe('Action needed, reminder 2 of 2: confirm your seat in “Final en”');
  });

  it('[ME1] is whole in every language, with no place left unfilled', () => {
    for (const language of languages) for (const kind of messageKinds) for (const reminder of [0, 1]) {
      const { subject, greeting, paragraphs, deadline, button, footer } = letter({ kind, language, reminder, deadline: Date.UTC(2026, 9, 21, 9) });
      for (const line of [subject, greeting, ...paragraphs, deadline, button ?? '-', footer ?? '-']) expect(line).not.toMatch(/[{}]|undefined|^$/);
    }
    expect(missingParts('seat.offered', {})).toEqual(['about', 'stage', 'team']);
    expect(messageKinds.flatMap((kind) => missingParts(kind, parts))).toEqual([]);
  });

  it('[ME1] every place in the words of a kind is one of its parts', () => {
    for (const [word, text] of Object.entries(en)) {
      const kind = messageKinds.find((one) => word.startsWith(`${one}.`));
      if (kind) for (const [, name] of text.matchAll(/\{(\w+)\}/g)) expect([word, (kinds[kind].parts as readonly string[]).includes(name ?? '')]).toEqual([word, true]);
    }
    for (const language of languages) for (const [word, text] of Object.entries(en)) {
      const places = (of: string) => [...of.matchAll(/\{(\w+)\}/g)].map(([place]) => place).toSorted();
      expect([language, word, places(messageWord(language, word as keyof typeof en))]).toEqual([language, word, places(text)]);
    }
  });

  it('[ME20] an announcement that was changed or withdrawn says so first, and of a withdrawn one nothing else is read', () => {
    const at = Date.UTC(2026, 9, 21, 9);
    for (const language of languages) {
      const [changed, withdrawn] = (['changed', 'withdrawn'] as const).map((is) => letter({ kind: 'announcement', language, amended: { is, at } }));
      expect(changed?.paragraphs).toEqual([expect.stringContaining('21.10.2026'), 'One', `Two ${language}`]);
      expect(withdrawn).toMatchObject({ subject: `News ${language}`, paragraphs: [expect.stringContaining('21.10.2026')], button: null });
    }
  });

  it('[ME4] a deadline is told by the clocks of three countries', () => {
    expect(letter({ deadline: Date.UTC(2026, 9, 21, 9) }).deadline).toBe('Deadline: 21.10.2026: Kyrgyzstan 15:00 · Tajikistan, Uzbekistan 14:00');
  });

  it('[ME8] whatever is put into it, the subject stays one line and nothing is filled in twice', () => {
    const nasty = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a\r\nBcc: all@example.org', '{code}', '\u2028x', '{about}'));
    fc.assert(fc.property(fc.constantFrom(...messageKinds), fc.constantFrom(...languages), nasty, nasty, (kind, language, line, name) => {
      const all = Object.fromEntries(partNames.map((part) => [part, { line: line.slice(0, 200) }]));
      const written = writeLetter({ kind, parts: partsSchema.parse(all), deadline: 1, language, reference: 'ru', name, reminder: 0 });
      for (const one of [written.subject, written.greeting]) expect(one).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }));
    expect(letter({ kind: 'contact.code', parts: { ...parts, about: { line: '{code}' } } }).paragraphs[0]).toBe('Your code for “{code}”: 123456');
  });
});

describe('in which language', () => {
  it('[ME3] the chosen one, else the main one of the country, else the reference, of those that there are words in', () => {
    expect(readerLanguage({ language: 'en', country: 'TJ' }, 'ru')).toBe('en');
    expect([...(['KG', 'TJ', 'UZ'] as const), null].map((country) => readerLanguage({ language: null, country }, 'ru'))).toEqual(['ky', 'tg', 'uz', 'ru']);
    expect(readerLanguage({ language: 'en', country: 'TJ' }, 'ru', ['ru', 'tg'])).toBe('tg');
    expect(readerLanguage({ language: 'en', country: 'KG' }, 'ru', ['uz'])).toBe('uz');
  });
});

describe('reminders', () => {
  const window = { sentAt: 0, deadline: 10 * HOUR_MS, isSettled: false, reminded: 0 };

  it('[ME2] come at half and at four fifths of the window', () => {
    expect(nextReminder(window, 0)).toEqual({ number: 1, at: 5 * HOUR_MS });
    expect(nextReminder({ ...window, reminded: 1 }, 5 * HOUR_MS)).toEqual({ number: 2, at: 8 * HOUR_MS });
    expect(nextReminder({ ...window, reminded: 2 }, 8 * HOUR_MS)).toBeNull();
    expect(nextReminder(window, 9 * HOUR_MS)).toEqual({ number: 2, at: 8 * HOUR_MS });
    expect(nextReminder({ ...window, deadline: HOUR_MS }, 0)).toBeNull();
    expect(nextReminder({ ...window, deadline: null }, 0)).toBeNull();
  });

  it('[ME2] never after it was done, never after the deadline, at most twice, and always within the window', () => {
    const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });
    fc.assert(fc.property(fc.record({ sentAt: instant, deadline: fc.option(instant), isSettled: fc.boolean(), reminded: fc.integer({ min: 0, max: 3 }) }), instant, (asked, now) => {
      const next = nextReminder(asked, now);
      if (!next) return;
      expect(asked.isSettled).toBe(false);
      expect(now).toBeLessThan(asked.deadline ?? 0);
      expect(next.number).toBeGreaterThan(asked.reminded);
      expect(next.number).toBeLessThanOrEqual(2);
      expect(next.at).toBeGreaterThan(asked.sentAt);
      expect(next.at).toBeLessThan(asked.deadline ?? 0);
    }));
  });

  it('[ME2] whenever one looks, each goes out once at most and in order', () => {
    fc.assert(fc.property(fc.integer({ min: 2 * HOUR_MS, max: 1_000 * HOUR_MS }), fc.array(fc.double({ min: 0, max: 1.2, noNaN: true })), (deadline, looks) => {
      const sent: number[] = [];
      for (const share of looks.toSorted((a, b) => a - b)) {
        const now = share * deadline;
        const next = nextReminder({ sentAt: 0, deadline, isSettled: false, reminded: sent.at(-1) ?? 0 }, now);
        if (next && next.at <= now) sent.push(next.number);
      }
      expect(sent).toEqual([...new Set(sent)].toSorted((a, b) => a - b));
    }));
  });
});
