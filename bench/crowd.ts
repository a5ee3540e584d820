import type { MeView, QuestionView } from '@tabarman/shared/game/views.ts';
import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import type { Choice, KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import type { Preset } from '@tabarman/shared/game/scoring.ts';
import { marking } from '@tabarman/shared/game/marking.ts';
import type { QuestContent, QuestKey } from '@tabarman/shared/quest/schema.ts';
import { outlineOf } from '@tabarman/shared/game/outline.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import { anyChoice, rightChoice } from '@tabarman/phones/choices.ts';
import { nameOf } from '@tabarman/phones/names.ts';
import { Phone, type AnswerNote, type Plan } from '@tabarman/phones/phone.ts';
import { chances } from '@tabarman/phones/random.ts';

/** What the organiser knows of the game, to tell right from wrong. */
export interface Sheet {
  readonly content: QuestContent;
  readonly key: QuestKey;
  readonly preset: Preset;
}

export interface CrowdPlan {
  readonly url: string;
  readonly pins: readonly string[];
  readonly phonesPerGame: number;
  readonly seed: number;
  /** Answers come within this time of the opening, spread evenly. */
  readonly spreadMs: number;
  /** Null for a server that does not count. */
  readonly sheet: Sheet | null;
  /** How many of the answers are right for certain. */
  readonly rightShare?: number;
  /** How many phones of each game never answer: it then never closes by itself before its time. */
  readonly silent?: number;
  /** How many connections may be under way at once while they join. */
  readonly atOnce?: number;
  /** Everything that is heard. */
  readonly onHeard?: (heard: Heard) => void;
}

export interface Heard {
  /** Of the phone, in the order of joining. */
  readonly number: number;
  readonly language: Language;
  /** `reply` names the answers to what the phone asked. */
  readonly name: string;
  readonly body: unknown;
  readonly bytes: number;
}

/** When the first and the last of the phones got there, by `performance.now()`. */
export interface Reached {
  readonly firstAt: number;
  readonly lastAt: number;
}

interface Moment {
  count: number;
  firstAt: number;
  lastAt: number;
}

/** Nobody's answer arrives before the opening because two clocks differ by a millisecond. */
const AFTER_OPENING_MS = 20;
const RIGHT_SHARE = 0.6;
const PATIENCE_MS = 40_000;

/** Many phones of one or more games, told what to do by one plan and counted together. */
export class Crowd {
  readonly plan: CrowdPlan;
  readonly phones: Phone[] = [];
  readonly notes: AnswerNote[] = [];
  readonly faults: string[] = [];
  /** Whether what is heard now belongs to the figures. */
  isCounting = true;
  readonly #moments = new Map<string, Moment>();
  readonly #waiting = new Set<() => void>();
  #heard = new Map<Phone, { frames: number; bytes: number }>();

  constructor(plan: CrowdPlan) {
    this.plan = plan;
  }

  get size(): number {
    return this.plan.pins.length * this.plan.phonesPerGame;
  }

  get acknowledged(): number {
    return this.notes.filter((note) => note.what === 'ok').length;
  }

  /** How often an answer was told to come again. */
  get putOff(): number {
    return this.phones.reduce((sum, phone) => sum + phone.putOff, 0);
  }

  /** Everybody takes a seat, so many at a time; how long it took, in ms. */
  async join(): Promise<number> {
    const { pins, phonesPerGame, atOnce = 400 } = this.plan;
    const startedAt = performance.now();
    let next = 0;
    const seats = Array.from({ length: this.size }, (_, i) => ({ game: Math.floor(i / phonesPerGame), number: i }));
    await Promise.all(Array.from({ length: Math.min(atOnce, seats.length) }, async () => {
      for (let seat = seats[next++]; seat; seat = seats[next++]) await this.#seat(seat.number, pins[seat.game] ?? '', seat.game);
    }));
    return performance.now() - startedAt;
  }

  /** Waits until a share of the phones of every game got there. One entry for each game. */
  async reached(name: string, share = 1): Promise<Reached[]> {
    const moments = () => this.plan.pins.map((_, game) => this.#moments.get(`${game} ${name}`));
    await this.#until(`"${name}"`, () => Math.min(...moments().map((m) => (m?.count ?? 0) / this.plan.phonesPerGame)) >= share);
    return moments().map((m) => ({ firstAt: m?.firstAt ?? 0, lastAt: m?.lastAt ?? 0 }));
  }

  /** Waits until everybody has taken the own seat again after an instant of `performance.now()`; when each did. */
  async returned(since: number): Promise<number[]> {
    const times = () => this.phones.map((phone) => phone.seatedAt).filter((at) => at > since);
    await this.#until('their seats', () => times().length === this.size);
    return times();
  }

  /** What each phone heard since the last time this was asked; heartbeats are left out. */
  takeHeard(): { frames: number; bytes: number }[] {
    const heard = this.phones.map((phone) => this.#heard.get(phone) ?? { frames: 0, bytes: 0 });
    this.#heard = new Map();
    return heard;
  }

  leave(): void {
    for (const phone of this.phones) phone.leave();
  }

  #seat(number: number, pin: string, game: number): Promise<void> {
    const { url, seed, spreadMs, sheet, phonesPerGame, rightShare = RIGHT_SHARE, silent = 0 } = this.plan;
    const isSilent = number % phonesPerGame < silent;
    const chance = chances(seed * 1_000_003 + number);
    const plan: Plan = {
      url, pin, chance, name: nameOf(number), secret: `bench-${seed}-secret-of-${number}`,
      look: { pattern: number % 12, colour: number % 8 }, language: languages[number % languages.length] ?? 'en',
      now: Date.now,
      decide: (question) => isSilent ? null : {
        choice: chance() < rightShare ? rightly(question, sheet, chance) : anyChoice(question.ask, chance),
        afterMs: AFTER_OPENING_MS + chance() * spreadMs,
      },
      earns: sheet && earnings(sheet),
    };
    return new Promise((seated) => {
      const phone: Phone = new Phone(plan, {
        onSeated: () => {
          seated();
          this.#lookAgain();
        },
        onMoment: (name) => this.#count(`${game} ${name}`),
        onHeard: (name, body, bytes) => {
          this.#hear(phone, bytes);
          this.plan.onHeard?.({ number, language: plan.language, name, body, bytes });
        },
        onAnswer: (note) => void this.notes.push(note),
        onFault: (fault) => {
          this.faults.push(`phone ${number}: ${fault}`);
          // Who is refused will not be seated.
          seated();
        },
      });
      this.phones.push(phone);
      phone.connect();
    });
  }

  #hear(phone: Phone, bytes: number): void {
    if (!this.isCounting) return;
    const heard = this.#heard.get(phone);
    if (heard) {
      heard.frames += 1;
      heard.bytes += bytes;
    } else this.#heard.set(phone, { frames: 1, bytes });
  }

  #count(key: string): void {
    const now = performance.now();
    const moment = this.#moments.get(key) ?? { count: 0, firstAt: now, lastAt: now };
    moment.count += 1;
    moment.lastAt = now;
    this.#moments.set(key, moment);
    this.#lookAgain();
  }

  #lookAgain(): void {
    for (const look of this.#waiting) look();
  }

  /** Looks again whenever a phone has moved on. */
  #until(what: string, isThere: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!isThere()) return;
        settle();
        resolve();
      };
      const settle = () => {
        clearTimeout(impatience);
        this.#waiting.delete(look);
      };
      const impatience = setTimeout(() => {
        settle();
        reject(new Error(`not all of ${this.size} phones have come to ${what}${this.faults.length > 0 ? `; first fault: ${this.faults[0]}` : ''}`));
      }, PATIENCE_MS);
      this.#waiting.add(look);
      look();
    });
  }
}

/** As right as one can be who may not know the key. */
function rightly({ index, ask }: QuestionView, sheet: Sheet | null, chance: () => number): Choice {
  const key = sheet && keyOf(sheet, index);
  return key ? rightChoice(ask, key) : anyChoice(ask, chance);
}

function keyOf({ content, key }: Sheet, index: number): KindKey | null {
  return key[questionsOf(content)[index]?.id ?? '']?.right ?? null;
}

function earnings({ content, key, preset }: Sheet): NonNullable<Plan['earns']> {
  const questions = questionsOf(content);
  const outline = outlineOf({ content }, '');
  const marks = questions.map((q) => {
    const own = key[q.id];
    if (!own) throw new Error(`${q.id} has no key`);
    return marking({ outline, settings: { preset } }, q, own);
  });
  return (index, answer): NonNullable<MeView['result']> => {
    const mark = marks[index];
    if (!mark) throw new Error(`there is no question ${index}`);
    return mark(answer);
  };
}
