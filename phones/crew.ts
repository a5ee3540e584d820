import { languages } from '@tabarman/shared/kernel/language.ts';
import { passHeader, type CrewLog, type CrewPlan, type CrewReport, type Network, type Tap } from '@tabarman/shared/rehearsal/crew.ts';
import { BadNetwork } from './bad-network.ts';
import { anyChoice } from './choices.ts';
import { nameOf } from './names.ts';
import { Phone, type AnswerNote } from './phone.ts';
import { chances } from './random.ts';

/** Of so many phones one is on a bad network, one loses its connection during every question, one never answers. */
const EVERY = { bad: 5, dropping: 20, hesitating: 30 };
/** Nobody's answer arrives before the opening because two clocks differ by a millisecond. */
const AFTER_OPENING_MS = 20;
const LATE_SHARE = 0.99;

/** The phones of one rehearsal: they play by themselves until they leave. */
export class Crew {
  readonly #plan: CrewPlan;
  readonly #phones: Phone[] = [];
  readonly #taps: Tap[] = [];
  readonly #faults: string[] = [];
  readonly #lateMs: number[] = [];
  readonly #seated = new Set<Phone>();
  readonly #settled: number[] = [];
  readonly #given = new Map<string, { readonly tap: Tap; readonly at: number }>();
  /** The server's clock is ahead of this one by so much, as far as is known: what came the quickest tells it best. */
  #aheadMs = -Infinity;
  #startedAt = 0;
  #seatedMs = 0;
  #slowestMs = 0;
  #acknowledged = 0;

  constructor(plan: CrewPlan) {
    this.#plan = plan;
  }

  start(): void {
    this.#startedAt = performance.now();
    for (let number = 0; number < this.#plan.phones; number += 1) {
      const phone = this.#phone(number);
      this.#phones.push(phone);
      setTimeout(() => phone.connect(), number * this.#plan.arrivalMs);
    }
  }

  report(): CrewReport {
    const hesitating = Math.floor((this.#plan.phones + 1) / EVERY.hesitating);
    return {
      seated: this.#seated.size, answering: this.#plan.phones - hesitating,
      acknowledged: this.#acknowledged, settled: Array.from(this.#settled, (n) => n ?? 0), slowestMs: this.#slowestMs,
    };
  }

  log(): CrewLog {
    const late = this.#lateMs.toSorted((a, b) => a - b);
    return {
      seatedMs: this.#seatedMs, seated: this.#seated.size, taps: [...this.#taps, ...Array.from(this.#given.values(), ({ tap }) => tap)], faults: this.#faults,
      reconnects: this.#phones.reduce((sum, phone) => sum + phone.reconnects, 0), lateMs: late[Math.floor(late.length * LATE_SHARE)] ?? 0,
    };
  }

  #phone(number: number): Phone {
    const { url, pin, pass, seed, spreadMs } = this.#plan;
    const chance = chances(seed * 1_000_003 + number);
    const weather = chances(seed * 1_000_003 + number + 500_000);
    const network: Network = number % EVERY.bad === EVERY.bad - 1 ? 'bad' : 'good';
    const isHesitating = number % EVERY.hesitating === EVERY.hesitating - 2;
    const phone: Phone = new Phone({
      url, pin, chance, name: nameOf(number), secret: `rehearsal-${seed}-secret-of-${number}`,
      look: { pattern: number % 12, colour: number % 8 }, language: languages[number % languages.length] ?? 'en',
      line: { headers: { [passHeader]: pass }, ...(network === 'bad' ? { connect: () => new BadNetwork(url, weather) } : {}) },
      now: () => Date.now() + this.#aheadMs,
      decide: (question) => (isHesitating ? null : { choice: anyChoice(question.ask, chance), afterMs: AFTER_OPENING_MS + chance() * spreadMs }),
      earns: null,
    }, {
      onSeated: () => this.#seat(phone),
      onMoment: (moment) => {
        if (number % EVERY.dropping === 0 && moment.startsWith('retimed ')) setTimeout(() => phone.cut(), weather() * spreadMs);
      },
      onHeard: (_, body) => this.#hear(body),
      onAnswer: (note) => this.#note(number, network, note),
      onFault: (fault) => void this.#faults.push(`phone ${number}: ${fault}`),
    });
    return phone;
  }

  #seat(phone: Phone): void {
    if (this.#seated.has(phone)) return;
    this.#seated.add(phone);
    this.#seatedMs = performance.now() - this.#startedAt;
  }

  #hear(body: unknown): void {
    const { now } = body as { now?: unknown };
    if (typeof now === 'number') this.#aheadMs = Math.max(this.#aheadMs, now - Date.now());
  }

  #note(number: number, network: Network, { what, playerId, index, answerId, choice, lateMs, error }: AnswerNote): void {
    const key = `${number} ${index}`;
    const now = performance.now();
    const tap: Tap = { network, playerId, index, answerId, choice, ackMs: null };
    if (what === 'invoke') {
      this.#given.set(key, { tap, at: now });
      if (lateMs !== undefined) this.#lateMs.push(lateMs);
      return;
    }
    const ackMs = now - (this.#given.get(key)?.at ?? now);
    this.#given.delete(key);
    this.#settled[index] = (this.#settled[index] ?? 0) + 1;
    if (what === 'fail') {
      this.#taps.push(tap);
      this.#faults.push(`phone ${number}: an answer to question ${index} was refused: ${error}`);
      return;
    }
    this.#taps.push({ ...tap, ackMs });
    this.#acknowledged += 1;
    this.#slowestMs = Math.max(this.#slowestMs, ackMs);
  }
}
