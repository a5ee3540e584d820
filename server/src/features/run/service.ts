import { createHmac, randomInt } from 'node:crypto';
import type { Script } from '@tabarman/shared/game/decision.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { cleanLine } from '@tabarman/shared/kernel/name.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { isOver, stateOf, takeAnswer, whyNotOpen, whyNotStart, type AttemptAnswer, type Run } from '@tabarman/shared/run/attempt.ts';
import { questionOrder } from '@tabarman/shared/run/order.ts';
import { personalCode, type PersonalAnswers } from '@tabarman/shared/run/personal-code.ts';
import type { RunSummary } from '@tabarman/shared/protocol/contract/runs.ts';
import { showAttempt, showRun } from '@tabarman/shared/run/show.ts';
import type { RunView, Taking } from '@tabarman/shared/run/views.ts';
import type { Clock, Ids, Scripts } from '../game/ports.ts';
import type { CountedRun, Participant, Participants, RunRow, RunRows, StoredAttempt } from './ports.ts';
import { readResumeCode, resumeCodeOf } from './resume-code.ts';
import { Turns } from './turns.ts';

export { Turns };

const LONGEST_NAME = 80;

export interface RunParts {
  readonly runs: RunRows;
  readonly participants: Participants;
  readonly scripts: Scripts;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Of the server. */
  readonly secret: string;
}

/** A device of a participant, in the language on its screen. */
export interface Taker {
  readonly secret: string;
  readonly language: Language;
}

export interface Beginner extends Taker {
  readonly name: string | null;
  readonly group: string | null;
  readonly personal: PersonalAnswers | null;
  /** Who is signed in on the device. */
  readonly account: { readonly id: string } | null;
  /** Whether somebody may still be told that a code is taken. */
  readonly mayTell: () => boolean;
}

interface Opened {
  readonly row: RunRow;
  readonly run: Run;
  readonly script: Script;
}

/** Runs, and those who take part in them. Everything of one participant goes one after the other. */
export class Runs {
  readonly #parts: RunParts;
  readonly #turns = new Turns();

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  async create(run: Pick<RunRow, 'ownerId' | 'revisionId' | 'settings' | 'opensAt' | 'closesAt' | 'trainingId' | 'place'>): Promise<CountedRun> {
    const { runs, ids, clock, scripts } = this.#parts;
    const script = await scripts.load(run.revisionId);
    if (!script) throw new Error(`there is no revision ${run.revisionId}`);
    const row = { ...run, id: ids.id(), code: ids.id().slice(0, 8), title: script.content.title, createdAt: clock.now() };
    await runs.add(row);
    return { ...row, participants: 0, attempts: [] };
  }

  /** What its organiser reads of a run. */
  summary({ id, code, title, settings, opensAt, closesAt, createdAt, trainingId, place, participants: joined, attempts }: CountedRun): RunSummary {
    const now = this.#parts.clock.now();
    const finished = attempts.filter((attempt) => isOver({ settings, closesAt }, attempt, now)).length;
    return { id, code, title, settings, opensAt, closesAt, createdAt, trainingId, place, state: stateOf({ opensAt, closesAt }, now), participants: joined, finished };
  }

  async find(code: string, language: Language): Promise<RunView | null> {
    const opened = await this.#open(code);
    return opened && showRun(opened.run, code, language, this.#parts.clock.now());
  }

  /** SP1, SP2: a new attempt, or the one that is running. */
  start(code: string, beginner: Beginner): Promise<Reply<Taking>> {
    return this.#inTurn(code, beginner, async (opened, here) => {
      const { participants, clock, ids } = this.#parts;
      const known = here ?? (await this.#byAccount(opened, beginner));
      const before = known ? await participants.attemptsOf(known.id) : [];
      const running = before.find((attempt) => !isOver(opened.run, attempt, clock.now()));
      if (known && running) return this.#show(opened, known, before, beginner.language);
      const error = whyNotStart(opened.run, before.length, clock.now());
      if (error) return refused(error);
      const participant = known ?? (await this.#add(opened, beginner));
      if (typeof participant === 'string') return refused(participant);
      await participants.begin(opened.row.id, participant.id, { id: ids.id(), number: before.length + 1, seed: randomInt(2 ** 31), startedAt: clock.now() });
      return this.#show(opened, participant, await participants.attemptsOf(participant.id), beginner.language);
    });
  }

  state(code: string, taker: Taker): Promise<Reply<Taking>> {
    return this.#inTurn(code, taker, async (opened, known) => this.#shown(opened, known, taker));
  }

  /** SP6: begins the time of the next question; one that is open already stays as it is. */
  show(code: string, taker: Taker & { readonly attemptId: string; readonly position: number }): Promise<Reply<Taking>> {
    return this.#onAttempt(code, taker, async ({ run }, attempt) => {
      const { participants, clock } = this.#parts;
      const index = questionOrder(run.content, run.settings, attempt.seed)[taker.position];
      if (index !== undefined && attempt.openings.has(index)) return null;
      const error = index === undefined ? 'answer_not_open' : whyNotOpen(run, attempt, taker.position, clock.now());
      if (error === null && index !== undefined) await participants.show(attempt.id, index, clock.now());
      return error;
    });
  }

  /** SP3: stored once, whatever is sent again. */
  answer(code: string, taker: Taker & { readonly attemptId: string }, answer: AttemptAnswer): Promise<Reply<Taking>> {
    return this.#onAttempt(code, taker, async ({ run }, attempt) => {
      const taken = takeAnswer(run, attempt, answer);
      if (taken.outcome === 'new') await this.#parts.participants.answer(attempt.id, attempt.answers.length, answer);
      return taken.outcome === 'refused' ? taken.error : null;
    });
  }

  finish(code: string, taker: Taker & { readonly attemptId: string }): Promise<Reply<Taking>> {
    return this.#onAttempt(code, taker, async (_, attempt) => {
      await this.#parts.participants.finish(attempt.id, this.#parts.clock.now());
      return null;
    });
  }

  /** SP10: the same attempt on one more device; those before it can go on too, so that nothing they hold is lost. */
  async resume(code: string, typed: string, taker: Taker): Promise<Reply<Taking>> {
    const opened = await this.#open(code);
    if (!opened) return refused('run_not_found');
    const { participants, ids, clock } = this.#parts;
    const read = readResumeCode(typed);
    const participant = read && (await participants.byResumeCode(opened.row.id, ids.hash(read)));
    if (!participant) return refused('resume_code_wrong');
    await participants.addDevice(opened.row.id, participant.id, ids.hash(taker.secret), clock.now());
    return this.#shown(opened, participant, taker);
  }

  async #onAttempt(code: string, taker: Taker & { readonly attemptId: string }, change: (opened: Opened, attempt: StoredAttempt) => Promise<ErrorCode | null>): Promise<Reply<Taking>> {
    return this.#inTurn(code, taker, async (opened, known) => {
      const attempts = known ? await this.#parts.participants.attemptsOf(known.id) : [];
      const attempt = attempts.find(({ id }) => id === taker.attemptId);
      if (!known || !attempt) return refused('attempt_not_found');
      const error = await change(opened, attempt);
      return error ? refused(error) : this.#shown(opened, known, taker);
    });
  }

  async #inTurn(code: string, { secret, account }: Taker & Partial<Pick<Beginner, 'account'>>, work: (opened: Opened, known: Participant | null) => Promise<Reply<Taking>>): Promise<Reply<Taking>> {
    const opened = await this.#open(code);
    if (!opened) return refused('run_not_found');
    const { participants, ids } = this.#parts;
    const secretHash = ids.hash(secret);
    const found = await participants.bySecret(opened.row.id, secretHash);
    return this.#turns.take(found?.id ?? `${opened.row.id} ${account?.id ?? secretHash}`, async () => work(opened, found ?? (await participants.bySecret(opened.row.id, secretHash))));
  }

  async #open(code: string): Promise<Opened | null> {
    const row = await this.#parts.runs.byCode(code.toLowerCase());
    const script = row && (await this.#parts.scripts.load(row.revisionId));
    return script && { row, script, run: { settings: row.settings, opensAt: row.opensAt, closesAt: row.closesAt, place: row.place, content: script.content } };
  }

  /** PT8: an account is one participant, on as many devices as somebody likes. */
  async #byAccount({ row }: Opened, { account, secret }: Beginner): Promise<Participant | null> {
    if (row.settings.identify !== 'account' || account === null) return null;
    const { participants, ids, clock } = this.#parts;
    const known = await participants.byCode(row.id, this.#hash(row, 'account', account.id));
    if (known) await participants.addDevice(row.id, known.id, ids.hash(secret), clock.now());
    return known;
  }

  async #add({ row }: Opened, { secret, language, name, group, personal, account, mayTell }: Beginner): Promise<Participant | ErrorCode> {
    const { participants, ids, clock } = this.#parts;
    const { identify, groups } = row.settings;
    // A person's whole name, for the organiser alone: longer than those that a hall reads.
    const cleaned = identify === 'name' ? cleanLine(name ?? '', LONGEST_NAME) : null;
    if (cleaned?.line === '') return 'name_empty';
    if (cleaned?.isTooLong) return 'name_too_long';
    if (groups.length > 0 && (group === null || !groups.includes(group))) return 'group_unknown';
    if (identify === 'code' && personal === null) return 'bad_request';
    if (identify === 'account' && account === null) return 'account_needed';
    const hashes = this.#hashesOf(row, identify === 'code' ? personal : null, identify === 'account' ? account : null);
    if (identify === 'code' && (await this.#isTaken(row, hashes)) && mayTell()) return 'personal_code_taken';
    const id = ids.id();
    const userId = identify === 'account' ? (account?.id ?? null) : null;
    const participant = { id, userId, language, name: cleaned?.line ?? null, group: groups.length > 0 ? group : null, ...hashes, resumeHash: ids.hash(resumeCodeOf(this.#parts.secret, id)) };
    return participants.add(row.id, participant, ids.hash(secret), clock.now());
  }

  #hashesOf(row: RunRow, personal: PersonalAnswers | null, account: Beginner['account']): Pick<Participant, 'codeHash' | 'baseHash'> {
    if (account) {
      const codeHash = this.#hash(row, 'account', account.id);
      return { codeHash, baseHash: codeHash };
    }
    if (!personal) return { codeHash: null, baseHash: null };
    return { codeHash: this.#hash(row, 'personal code', personalCode(personal)), baseHash: this.#hash(row, 'personal code', personalCode({ ...personal, word: '' })) };
  }

  /** SP11: few answers are possible, so that a plain hash could be tried out; the server's secret keeps that from whoever has only the rows. */
  #hash({ id, trainingId }: RunRow, what: string, text: string): string {
    return createHmac('sha256', this.#parts.secret).update(`${what} of ${trainingId ?? id}: ${text}`).digest('base64url');
  }

  /** Whether a word of one's own is needed to be found again: here, or because two needed one in the other test of the training. */
  async #isTaken({ id, trainingId }: RunRow, { codeHash, baseHash }: Pick<Participant, 'codeHash' | 'baseHash'>): Promise<boolean> {
    const { participants } = this.#parts;
    if (codeHash === null || baseHash === null) return false;
    if (await participants.byCode(id, codeHash)) return true;
    return codeHash === baseHash && trainingId !== null && participants.isBaseShared(trainingId, baseHash);
  }

  async #shown(opened: Opened, known: Participant | null, { language }: Taker): Promise<Reply<Taking>> {
    return known ? this.#show(opened, known, await this.#parts.participants.attemptsOf(known.id), language) : refused('attempt_not_found');
  }

  #show({ row, run, script }: Opened, { id, name, group }: Participant, attempts: readonly StoredAttempt[], language: Language): Reply<Taking> {
    const now = this.#parts.clock.now();
    const newest = attempts.at(-1);
    if (!newest) return refused('attempt_not_found');
    return {
      ok: true,
      data: {
        run: showRun(run, row.code, language, now),
        participant: { name, group, resumeCode: resumeCodeOf(this.#parts.secret, id), attempts: attempts.length },
        attempt: showAttempt(run, script.key, newest, { id: newest.id, number: newest.number, language, now }),
      },
    };
  }
}

function refused(error: ErrorCode): { readonly ok: false; readonly error: ErrorCode } {
  return { ok: false, error };
}
