import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { answerTo, takeAnswer, type Attempt, type AttemptAnswer, type Run } from '@tabarman/shared/run/attempt.ts';
import { anyRun, begun } from '@tabarman/shared/run/run.fixture.ts';
import { showAttempt, showRun } from '@tabarman/shared/run/show.ts';
import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';

/** What a run's server answers, by the rules themselves, over a network that a test takes away. */
export class RunServer {
  readonly code = 'abcd1234';
  readonly script = sixKinds();
  run: Run = anyRun(this.script.content);
  attempt: Attempt | null = null;
  now = begun.startedAt;
  /** `reply` loses what comes back, `request` what goes out. */
  lost: 'nothing' | 'request' | 'reply' = 'nothing';
  readonly asked: { readonly path: string; readonly body: Record<string, unknown> | undefined }[] = [];

  readonly ask = async <T>(path: string, body?: object): Promise<Reply<T>> => {
    this.asked.push({ path, body: body as Record<string, unknown> | undefined });
    const silence = { ok: false, error: 'try_again' } as const;
    if (this.lost === 'request') return silence;
    const reply = this.#answer(path, (body ?? {}) as Record<string, unknown>);
    return this.lost === 'reply' ? silence : (reply as Reply<T>);
  };

  /** The answers that are stored, by question. */
  get stored(): unknown[] {
    return this.script.content.rounds.flatMap((round) => round.questions).map((_, index) => this.attempt && answerTo(this.attempt, index)?.choice);
  }

  #answer(path: string, body: Record<string, unknown>): Reply<unknown> {
    const what = path.slice(this.code.length + 1);
    const language = (body['language'] ?? 'ky') as Language;
    if (path.includes('?')) return { ok: true, data: showRun(this.run, this.code, language, this.now) };
    if (what === 'attempts') this.attempt ??= { ...begun, startedAt: this.now };
    if (!this.attempt) return { ok: false, error: 'attempt_not_found' };
    if (what === 'answers') {
      const answer = { ...body, receivedAt: this.now } as unknown as AttemptAnswer;
      const taken = takeAnswer(this.run, this.attempt, answer);
      if (taken.outcome === 'refused') return { ok: false, error: taken.error };
      if (taken.outcome === 'new') this.attempt = { ...this.attempt, answers: [...this.attempt.answers, answer] };
    }
    if (what === 'finish') this.attempt = { ...this.attempt, finishedAt: this.now };
    const shown = { id: 'attempt', number: 1, language, now: this.now };
    return {
      ok: true,
      data: {
        run: showRun(this.run, this.code, language, this.now), participant: { name: null, group: null, resumeCode: 'ABCEHK', attempts: 1 },
        attempt: showAttempt(this.run, this.script.key, this.attempt, shown),
      },
    };
  }
}
