import { createHmac, randomInt } from 'node:crypto';
import type { Script } from '@tabarman/shared/game/decision.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { cleanLine } from '@tabarman/shared/kernel/name.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { isOver, takeAnswer, whyNotOpen, whyNotStart, type AttemptAnswer, type Run } from '@tabarman/shared/run/attempt.ts';
import { questionOrder } from '@tabarman/shared/run/order.ts';
import { personalCode, type PersonalAnswers } from '@tabarman/shared/run/personal-code.ts';
import type { RunSettings, RunWindow } from '@tabarman/shared/run/settings.ts';
import { showAttempt, showRun } from '@tabarman/shared/run/show.ts';
import type { RunView, Taking } from '@tabarman/shared/run/views.ts';
import type { Clock, Ids, Scripts } from '../game/ports.ts';
import type { Participant, Participants, RunRow, RunRows, StoredAttempt } from './ports.ts';
import { readResumeCode, resumeCodeOf } from './resume-code.ts';
import { Turns } from './turns.ts';

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

  async create(run: { readonly ownerId: string; readonly revisionId: string; readonly settings: RunSettings } & RunWindow): Promise<RunRow> {
    const { runs, ids, clock, scripts } = this.#parts;
    const script = await scripts.load(run.revisionId);
    if (!script) throw new Error(`there is no revision ${run.revisionId}`);
    const row = { ...run, id: ids.id(), code: ids.id().slice(0, 8), title: script.content.title, createdAt: clock.now() };
    await runs.add(row);
    return { ...row, trainingId: null };
  }

  async find(code: string, language: Language): Promise<RunView | null> {
    const opened = await this.#open(code);
    return opened && showRun(opened.run, code, language, this.#parts.clock.now());
  }

  /** SP1, SP2: a new attempt, or the one that is running. */
  start(code: string, beginner: Beginner): Promise<Reply<Taking>> {
    return this.#inTurn(code, beginner, async (opened, known) => {
      const { participants, clock, ids } = this.#parts;
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

  async #inTurn(code: string, { secret }: Taker, work: (opened: Opened, known: Participant | null) => Promise<Reply<Taking>>): Promise<Reply<Taking>> {
    const opened = await this.#open(code);
    if (!opened) return refused('run_not_found');
    const { participants, ids } = this.#parts;
    const secretHash = ids.hash(secret);
    const found = await participants.bySecret(opened.row.id, secretHash);
    return this.#turns.take(found?.id ?? `${opened.row.id} ${secretHash}`, async () => work(opened, found ?? (await participants.bySecret(opened.row.id, secretHash))));
  }

  async #open(code: string): Promise<Opened | null> {
    const row = await this.#parts.runs.byCode(code.toLowerCase());
    const script = row && (await this.#parts.scripts.load(row.revisionId));
    return script && { row, script, run: { settings: row.settings, opensAt: row.opensAt, closesAt: row.closesAt, content: script.content } };
  }

  async #add({ row }: Opened, { secret, language, name, group, personal }: Beginner): Promise<Participant | ErrorCode> {
    const { participants, ids, clock } = this.#parts;
    const { identify, groups } = row.settings;
    // A person's whole name, for the organiser alone: longer than those that a hall reads.
    const cleaned = identify === 'name' ? cleanLine(name ?? '', LONGEST_NAME) : null;
    if (cleaned?.line === '') return 'name_empty';
    if (cleaned?.isTooLong) return 'name_too_long';
    if (groups.length > 0 && (group === null || !groups.includes(group))) return 'group_unknown';
    if (identify === 'code' && personal === null) return 'bad_request';
    const id = ids.id();
    const added = await participants.add(row.id, {
      id, language, name: cleaned?.line ?? null, group: groups.length > 0 ? group : null,
      codeHash: identify === 'code' && personal ? this.#hashCode(row, personal) : null, resumeHash: ids.hash(resumeCodeOf(this.#parts.secret, id)),
    }, ids.hash(secret), clock.now());
    return added ?? 'personal_code_taken';
  }

  /** SP11: few answers are possible, so that a plain hash could be tried out; the server's secret keeps that from whoever has only the rows. */
  #hashCode({ id, trainingId }: RunRow, personal: PersonalAnswers): string {
    return createHmac('sha256', this.#parts.secret).update(`personal code of ${trainingId ?? id}: ${personalCode(personal)}`).digest('base64url');
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
