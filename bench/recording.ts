import type { Language } from '@tabarman/shared/kernel/language.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { Recorded, RecordedRound, RecordedView } from './bare-server.ts';
import { startProduct } from './contestants.ts';
import { Crowd } from './crowd.ts';

/** Lets one phone of each language play some questions and keeps what each of them was sent. */
export async function record(rounds: number): Promise<Recorded> {
  const product = await startProduct(1);
  const heard = new Map<Language, Body[]>(languages.map((language) => [language, []]));
  const replies: Body[] = [];
  const crowd = new Crowd({
    url: product.url, pins: product.pins, phonesPerGame: languages.length, seed: 1, spreadMs: 500, sheet: product.sheet,
    onHeard: ({ language, name, body }) => (name === 'reply' ? replies.push(body as Body) : heard.get(language)?.push(body as Body)),
  });
  await crowd.join();
  for (let i = 0; i < rounds; i += 1) {
    await product.prepare();
    await product.question(i);
    await crowd.reached(`question ${i}`);
    await product.options();
    await crowd.reached(`reveal ${i}`);
    await product.leaderboard();
    await crowd.reached(`leaderboard ${i}`);
  }
  crowd.leave();
  await product.stop();
  const [found, arrival] = [reply(replies, 'hasStarted'), reply(replies, 'me')];
  return { found, arrival, rounds: Array.from({ length: rounds }, (_, i) => roundOf(heard, i)) };
}

type Body = Readonly<Record<string, unknown>> & { readonly view?: { readonly phase: { readonly name: string; readonly index?: number } } };

function reply(replies: readonly Body[], field: string): object {
  const data = replies.map((r) => r['data'] as object | undefined).find((d) => d && field in d);
  if (!data) throw new Error(`no reply with ${field} was heard`);
  return data;
}

function roundOf(heard: ReadonlyMap<Language, readonly Body[]>, index: number): Record<Language, RecordedRound> {
  return Object.fromEntries([...heard].map(([language, bodies]) => {
    const at = (name: string) => bodies.filter(({ view }) => view?.phase.name === name && view.phase.index === index);
    const round = { question: at('question')[0], result: at('reveal')[0], leaderboard: at('leaderboard')[0] };
    return [language, round as Record<keyof RecordedRound, RecordedView>];
  })) as Record<Language, RecordedRound>;
}
