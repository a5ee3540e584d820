import { type ErrorCode, errors } from '@tabarman/shared/protocol/errors.ts';

/** What the server answers to `GET /games`: data, or a refusal. */
export type Answer = { readonly data: unknown } | { readonly refusal: ErrorCode };

let answers: Record<string, (body: unknown) => Answer> = {};
let asked: { readonly endpoint: string; readonly body: unknown }[] = [];

// The typed client takes the browser's fetch when it is made: this file is imported before it.
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const endpoint = `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`;
  const text = await request.text();
  const isJson = (request.headers.get('content-type') ?? '').startsWith('application/json');
  const body: unknown = text === '' ? null : isJson ? JSON.parse(text) : text;
  asked.push({ endpoint, body });
  const answer = answers[endpoint]?.(body);
  if (answer === undefined) throw new TypeError('Failed to fetch');
  if ('data' in answer) return Response.json(answer.data);
  const { refusal } = answer;
  return Response.json({ defined: true, code: refusal, status: errors[refusal].status, message: refusal }, { status: errors[refusal].status });
};

/** Answers from now on like this; what is not named is out of reach. Returns what was asked. */
export function serve(next: Record<string, Answer | ((body: unknown) => Answer)>) {
  answers = Object.fromEntries(Object.entries(next).map(([endpoint, answer]) => [endpoint, typeof answer === 'function' ? answer : () => answer]));
  asked = [];
  return asked;
}

export const person = { id: 'p1', name: 'Гүлнара', email: null, role: 'admin', scope: { countries: [], languages: [] }, hasPassword: false } as const;

const inAll = (text: string) => ({ ky: `${text} ky`, tg: `${text} tg`, uz: `${text} uz`, ru: `${text} ru`, en: `${text} en` });

export const quest = {
  id: 'q1', slug: 'valley', title: inAll('The valley'), description: inAll('Twelve questions'), questions: 12, rounds: 3,
  languages: ['ky', 'tg', 'uz', 'ru', 'en'], reference: 'ru', approved: [], stops: 0, isArchived: false, envelope: null, createdAt: 1_800_000_000_000, updatedAt: 1_800_000_000_000,
};

export function game(id: string, state: 'lobby' | 'running' | 'finished', createdAt = 1_800_000_000_000) {
  return {
    id, pin: '482913', title: inAll(`Game ${id}`), preset: 'speed', state, players: 41, createdAt,
    finishedAt: state === 'finished' ? createdAt + 1_000 : null, projectorLink: `/p/${id}.secret`,
  };
}
