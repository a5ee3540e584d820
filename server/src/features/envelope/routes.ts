import { may } from '@tabarman/shared/access/permissions.ts';
import { api, signedIn, type ApiContext } from '../../edge/api.ts';
import type { GuessBrake } from '../../edge/guess-brake.ts';
import { problem } from '../../edge/problem.ts';
import type { Audit } from '../audit/ports.ts';
import type { Hosts } from '../host/service.ts';
import type { People } from '../person/ports.ts';
import type { QuestRows } from '../quest/ports.ts';
import type { Present } from '../session/ports.ts';
import type { Envelopes } from './service.ts';

const MOST_VIEWS = 200;

export interface EnvelopeRouteParts {
  readonly envelopes: Envelopes;
  readonly people: People;
  readonly audit: Audit;
  readonly hosts: Hosts;
  readonly brake: GuessBrake;
  readonly questRows: Pick<QuestRows, 'byId' | 'questOf'>;
}

export function envelopeRoutes({ envelopes, people, audit, hosts, brake, questRows }: EnvelopeRouteParts) {
  async function sealing(questId: string, by: Present) {
    if (!(await questRows.byId(questId))) throw problem('not_found');
    const row = await envelopes.of(questId);
    const all = await people.all();
    const isNamed = row !== null && envelopes.isNamed(row, by.id);
    const maySeal = may(by.role, 'quest.seal');
    return {
      envelope: row && {
        opensAt: row.opensAt, isDue: envelopes.isTime(row), hasSecondKey: row.hasSecondKey, sealedAt: row.sealedAt, isNamed, isUnlocked: envelopes.isUnlocked(row, by),
        named: row.named.map((id) => ({ id, name: all.find((person) => person.id === id)?.name ?? null })),
      },
      views: isNamed || (row === null && maySeal) ? await viewsOf(questId) : [],
      people: maySeal ? all.filter(({ isEnded, role }) => !isEnded && may(role, 'quest.read')).map(({ id, name }) => ({ id, name })) : [],
    };
  }

  async function viewsOf(questId: string) {
    const { lines } = await audit.find({ search: '', object: questId, offset: 0, limit: MOST_VIEWS });
    return lines.map(({ at, by, action }) => ({ at, by, action }));
  }

  /** QS9: everybody who is named is there and may read quests, and whoever names them is one of them. */
  async function checkTerms(questId: string, by: Present, { named }: { readonly named: readonly string[] }): Promise<void> {
    if (!(await questRows.byId(questId))) throw problem('not_found');
    const readers = new Set((await people.all()).filter(({ isEnded, role }) => !isEnded && may(role, 'quest.read')).map(({ id }) => id));
    if (!named.includes(by.id) || !named.every((id) => readers.has(id))) throw problem('bad_request', { fields: ['named'] });
  }

  async function typed(context: ApiContext, done: Awaited<ReturnType<Envelopes['open']>>): Promise<Record<string, never>> {
    if (done.ok) return {};
    if (done.error === 'second_key_wrong' && !(await brake.miss(context.from.address))) throw problem('too_many');
    throw problem(done.error);
  }

  /** And who asks; a co-host by key has no account. */
  async function questOfGame(context: ApiContext, gameId: string): Promise<{ questId: string; personId: string | null }> {
    const admission = await hosts.admit(context.headers, gameId);
    if (!admission.ok) throw problem(admission.error);
    const questId = await questRows.questOf(admission.row.revisionId);
    if (questId === null) throw problem('game_not_found');
    return { questId, personId: admission.session?.personId ?? null };
  }

  return {
    get: api.envelopes.get.use(signedIn).handler(({ input, context }) => sealing(input.id, context.signedIn)),

    seal: api.envelopes.seal.use(signedIn).handler(async ({ input: { id, ...terms }, context }) => {
      await checkTerms(id, context.signedIn, terms);
      const sealed = await envelopes.seal(context.signedIn, id, terms);
      if (!sealed.ok) throw problem(sealed.error);
      return { ...(await sealing(id, context.signedIn)), secondKey: sealed.secondKey };
    }),

    change: api.envelopes.change.use(signedIn).handler(async ({ input: { id, ...terms }, context }) => {
      await checkTerms(id, context.signedIn, terms);
      const done = await envelopes.change(context.signedIn, id, terms);
      if (!done.ok) throw problem(done.error);
      return sealing(id, context.signedIn);
    }),

    unlock: api.envelopes.unlock.use(signedIn).handler(async ({ input, context }) => (
      typed(context, await envelopes.unlock(context.signedIn, input.id, input.secondKey))
    )),

    open: api.envelopes.open.use(signedIn).handler(async ({ input, context }) => (
      typed(context, await envelopes.open(context.signedIn, input.id, input.secondKey))
    )),

    ofGame: api.envelopes.ofGame.handler(async ({ input, context }) => {
      const row = await envelopes.of((await questOfGame(context, input.id)).questId);
      return row && { opensAt: row.opensAt, hasSecondKey: row.hasSecondKey };
    }),

    openGame: api.envelopes.openGame.handler(async ({ input, context }) => {
      const { questId, personId } = await questOfGame(context, input.id);
      const done = await typed(context, await envelopes.openAtDesk(questId, input.secondKey));
      await context.note({ personId, action: 'envelopes.openGame', object: questId });
      return done;
    }),
  };
}
