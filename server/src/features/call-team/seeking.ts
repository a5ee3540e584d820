import { answer, ask, askState, type AskOutcome, type AskRefusal, takeBack } from '@tabarman/shared/call-team/asks.ts';
import type { TeamCard } from '@tabarman/shared/call-team/card.ts';
import { cleanProfile } from '@tabarman/shared/call-team/profile.ts';
import type { Profile } from '@tabarman/shared/call-team/profile-schema.ts';
import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import { cleanText } from '@tabarman/shared/kernel/name.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Asker } from '../entrant/ports.ts';
import { mayFormTeams } from '../work/service.ts';
import { seekingOf } from './show.ts';
import { askWorld, carryOut, loadWorld, type SeekingParts, type SeekingPerson, type SeekingWorld } from './world.ts';

const MOST_IDEAS = 5;
const MOST_NOTES = 200;
/** Of one person, and of one team, that nobody has answered. */
const MOST_ASKS = 20;

interface Seen {
  readonly world: SeekingWorld;
  readonly you: SeekingPerson;
}

type Act = (seen: Seen) => Promise<ErrorCode | null>;
const refusals: Readonly<Record<AskRefusal, ErrorCode>> = {
  ask_not_found: 'not_found', ask_over: 'ask_over', ask_not_yours: 'forbidden', ask_twice: 'ask_twice', team_not_found: 'team_not_found', team_full: 'team_full', already_member: 'entrant_in_team',
};

/** People of a call find one another from their phones. Everything of one call goes one after the other, with what its works do. */
export class Seeking {
  readonly #parts: SeekingParts;

  constructor(parts: SeekingParts) {
    this.#parts = parts;
  }

  state(asker: Asker): Promise<Reply<SeekingView>> {
    return this.#as(asker, async () => null);
  }

  /** TB5 */
  saveProfile(asker: Asker, profile: Profile): Promise<Reply<SeekingView>> {
    return this.#as(asker, async ({ world, you }) => {
      await this.#parts.seekings.saveProfile(world.call.id, you.entrant.id, cleanProfile(profile), this.#parts.clock.now());
      return null;
    });
  }

  addIdea(asker: Asker, typed: { readonly title: string; readonly text: string }): Promise<Reply<SeekingView>> {
    return this.#forming(asker, async ({ world, you }) => {
      const { seekings, ids, clock } = this.#parts;
      const [title, text] = [cleanText(typed.title), cleanText(typed.text)];
      if (title === '') return 'idea_empty';
      if (you.profile.name === '') return 'profile_unnamed';
      if (world.ideas.filter(({ entrantId }) => entrantId === you.entrant.id).length >= MOST_IDEAS) return 'ideas_enough';
      const id = ids.id();
      await seekings.addIdea(world.call.id, { id, entrantId: you.entrant.id, title, text, at: clock.now() });
      await seekings.want(id, you.entrant.id, true);
      return null;
    });
  }

  removeIdea(asker: Asker, id: string): Promise<Reply<SeekingView>> {
    return this.#as(asker, async ({ world, you }) => {
      if (!world.ideas.some((one) => one.id === id && one.entrantId === you.entrant.id)) return 'not_found';
      await this.#parts.seekings.removeIdea(id);
      return null;
    });
  }

  want(asker: Asker, id: string, isWanted: boolean): Promise<Reply<SeekingView>> {
    return this.#as(asker, async ({ world, you }) => {
      if (!world.ideas.some((one) => one.id === id)) return 'not_found';
      await this.#parts.seekings.want(id, you.entrant.id, isWanted);
      return null;
    });
  }

  /** TB7 */
  saveCard(asker: Asker, card: TeamCard): Promise<Reply<SeekingView>> {
    return this.#forming(asker, async ({ world, you }) => {
      const team = world.works.find(({ id }) => id === you.workId);
      if (!team) return 'team_not_found';
      if (team.leadId !== you.entrant.id) return 'forbidden';
      await this.#parts.seekings.saveCard(team.id, { ...card, text: cleanText(card.text) }, this.#parts.clock.now());
      return null;
    });
  }

  /** TB13: for the members of the own team, whether teams are still formed or not. */
  addNote(asker: Asker, { text, url }: { readonly text: string; readonly url: string | null }): Promise<Reply<SeekingView>> {
    return this.#as(asker, async ({ you }) => {
      const { seekings, ids, clock } = this.#parts;
      if (you.workId === null) return 'team_not_found';
      if ((await seekings.notes(you.workId)).length >= MOST_NOTES) return 'notes_enough';
      await seekings.addNote(you.workId, { id: ids.id(), entrantId: you.entrant.id, text, url, at: clock.now() });
      return null;
    });
  }

  removeNote(asker: Asker, id: string): Promise<Reply<SeekingView>> {
    return this.#as(asker, async ({ world, you }) => {
      const team = world.works.find((one) => one.id === you.workId);
      if (!team) return 'team_not_found';
      const note = (await this.#parts.seekings.notes(team.id)).find((one) => one.id === id);
      if (!note || (note.entrantId !== you.entrant.id && team.leadId !== you.entrant.id)) return 'not_found';
      await this.#parts.seekings.removeNote(id);
      return null;
    });
  }

  /** TB8: whoever asks somebody without a team begins one. */
  ask(asker: Asker, asked: { readonly kind: 'request'; readonly teamId: string } | { readonly kind: 'invitation'; readonly personId: string }, text: string): Promise<Reply<SeekingView>> {
    return this.#forming(asker, async (seen) => {
      const { world, you } = seen;
      const id = this.#parts.ids.id();
      if (you.profile.name === '') return 'profile_unnamed';
      if (asked.kind === 'request') {
        if (openAsks(world, ({ personId, kind }) => personId === you.entrant.id && kind === 'request') >= MOST_ASKS) return 'asks_enough';
        return this.#decided(world, ask(askWorld(world), { id, kind: 'request', personId: you.entrant.id, teamId: asked.teamId, byId: you.entrant.id }), cleanText(text));
      }
      const person = world.people.get(asked.personId);
      // TB5: who is not listed is nobody to others; whoever asked the own team is known to it.
      const isKnown = person?.profile.isListed === true || world.asks.some(({ personId, teamId }) => personId === asked.personId && teamId !== null && teamId === you.workId);
      if (!isKnown || asked.personId === you.entrant.id) return 'not_found';
      if (you.workId !== null && openAsks(world, ({ teamId, kind }) => teamId === you.workId && kind === 'invitation') >= MOST_ASKS) return 'asks_enough';
      const now = you.workId === null ? await this.#begin(seen) : world;
      const teamId = now.people.get(you.entrant.id)?.workId ?? '';
      return this.#decided(now, ask(askWorld(now), { id, kind: 'invitation', personId: asked.personId, teamId, byId: you.entrant.id }), cleanText(text));
    });
  }

  answer(asker: Asker, askId: string, side: 'person' | 'team', isYes: boolean): Promise<Reply<SeekingView>> {
    return this.#forming(asker, ({ world, you }) => this.#decided(world, answer(askWorld(world), { askId, byId: you.entrant.id, isYes, side }), ''));
  }

  takeBack(asker: Asker, askId: string): Promise<Reply<SeekingView>> {
    return this.#as(asker, ({ world, you }) => this.#decided(world, takeBack(askWorld(world), askId, you.entrant.id), ''));
  }

  async #decided(world: SeekingWorld, outcome: AskOutcome, text: string): Promise<ErrorCode | null> {
    if (!outcome.ok) return refusals[outcome.refused];
    await carryOut(this.#parts, world, outcome, text);
    return null;
  }

  async #begin({ world, you }: Seen): Promise<SeekingWorld> {
    await this.#parts.callWorks.begin(world.call.id, you.entrant.id);
    return loadWorld(this.#parts, world.call);
  }

  #forming(asker: Asker, act: Act): Promise<Reply<SeekingView>> {
    return this.#as(asker, async (seen) => (mayFormTeams(seen.world.call.call, this.#parts.clock.now()) ? act(seen) : 'teams_not_open'));
  }

  async #as(asker: Asker, act: Act): Promise<Reply<SeekingView>> {
    const mine = await this.#parts.taking.mine(asker);
    if (!mine) return { ok: false, error: 'entrant_not_found' };
    return this.#parts.taking.inTurn(mine.call.id, async () => {
      const world = await loadWorld(this.#parts, mine.call);
      const you = world.people.get(mine.person.id);
      if (!you) return { ok: false, error: 'entrant_not_found' };
      const error = await act({ world, you });
      if (error) return { ok: false, error };
      const { seekings, clock } = this.#parts;
      const now = await loadWorld(this.#parts, mine.call);
      const team = now.people.get(mine.person.id)?.workId ?? null;
      return { ok: true, data: seekingOf(now, mine.person.id, await seekings.cards(mine.call.id), team === null ? [] : await seekings.notes(team), clock.now()) };
    });
  }
}

const openAsks = ({ asks }: SeekingWorld, is: (one: SeekingWorld['asks'][number]) => boolean) => asks.filter((one) => askState(one) === 'asked' && is(one)).length;
