import type { PlayerCommand } from '@tabarman/shared/game/commands.ts';
import { listTeams } from '@tabarman/shared/game/show-teams.ts';
import type { PlayerId } from '@tabarman/shared/game/state.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Arrival } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { rooms } from '../../edge/broadcast.ts';
import type { Device, Handlers, Standing } from '../../edge/device.ts';
import { Buckets } from '../../edge/limits.ts';
import { refusal } from '../../edge/socket.ts';
import type { LiveGame } from './live-game.ts';
import type { Hall } from './live-games.ts';
import type { Hosts } from '../host/service.ts';
import type { Clock, Ids } from './ports.ts';
import type { RehearsalStage } from './rehearsal-stage.ts';

/** Wrong PINs of a whole address: beyond it, looking up is slow for all who share it, never refused. */
const MISSES = { burst: 120, perSecond: 1 };
const SLOW_MS = 2_000;
/** Teams on a phone's list; whoever does not find theirs types its name. */
const TEAMS = 50;

export interface GameSocketParts {
  readonly hall: Hall;
  readonly stage: RehearsalStage;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly joins: { readonly burst: number; readonly perSecond: number };
  readonly hosts: Pick<Hosts, 'admit'>;
}

export function gameHandlers({ hall, stage, clock, ids, joins, hosts }: GameSocketParts): Handlers {
  const misses = new Buckets(MISSES, clock);
  const joinsByAddress = new Buckets(joins, clock);

  /** Phones of a rehearsal are in its hall, and there alone. */
  const hallOf = ({ headers }: Device) => stage.hallOf(headers) ?? hall;

  /** The game of a PIN, or how a guess is met. */
  async function byPin(pin: string, device: Device): Promise<Reply<LiveGame>> {
    const { waitMs } = device.guesses;
    if (waitMs > 0) return { ...refusal('too_many'), waitMs };
    const game = hallOf(device).byPin(pin);
    if (game) return { ok: true, data: game };
    device.guesses.missed();
    if (misses.take(device.address) > 0) await new Promise<void>((go) => clock.at(clock.now() + SLOW_MS, go));
    return refusal('game_not_found');
  }

  return {
    'clock': ({ input, device }) => {
      if (input.roundTripMs !== undefined) {
        device.roundTripMs = input.roundTripMs;
        const { standing } = device;
        const attendant = standing.role === 'player' ? standing.game.attendance.of(standing.playerId) : null;
        if (attendant?.connection === device.connection) attendant.roundTripMs = input.roundTripMs;
      }
      return { ok: true, data: { now: clock.now() } };
    },

    'game:find': async ({ input, device }) => {
      const found = await byPin(input.pin, device);
      if (!found.ok) return found;
      const { id, outline, hostName, settings, isLocked, hasHallCode, phase } = found.data.state;
      return { ok: true, data: { gameId: id, title: textIn(outline.title, input.language, outline.reference), hostName, settings, isLocked, hasHallCode, hasStarted: phase.name !== 'lobby' } };
    },

    'game:teams': async ({ input, device }) => {
      const found = await byPin(input.pin, device);
      return found.ok ? { ok: true, data: { teams: listTeams(found.data.state, input.search, TEAMS) } } : found;
    },

    'game:join': async ({ input, device, receivedAt }) => {
      const found = await byPin(input.pin, device);
      if (!found.ok) return found;
      const secretHash = ids.hash(input.secret);
      const barred = meetHallCode(found.data, device, { secretHash, code: input.hallCode, receivedAt });
      if (barred) return barred;
      // Y7: a rehearsal takes nothing of what the hall behind the same address may need.
      const waitMs = hallOf(device) === hall ? joinsByAddress.take(device.address) : 0;
      if (waitMs > 0) return { ...refusal('too_many'), waitMs };
      const { name, look, home = null, language, team, members } = input;
      const error = await found.data.join({ playerId: ids.id(), name, look, home, language, secretHash, team, members });
      if (error) return refusal(error);
      device.provedHall = null;
      return sit(found.data, secretHash, device, language);
    },

    'game:names': async ({ input, device }) => {
      const found = await byPin(input.pin, device);
      if (!found.ok) return found;
      const { language } = input;
      const names = found.data.offers(ids.hash(input.secret), input.roll, language);
      return { ok: true, data: { offers: names.map(({ name, number }) => ({ name, offer: { offer: number, language } })) } };
    },

    'game:resume': async ({ input, device }) => {
      const game = await hallOf(device).open(input.gameId);
      if (!game) return refusal('game_not_found');
      return sit(game, ids.hash(input.secret), device, input.language);
    },

    'game:team': ({ input: { team }, device: { standing } }) =>
      standing.role === 'player' ? wish(standing, { do: 'chooseTeam', playerId: standing.playerId, choice: team }) : refusal('forbidden'),

    'game:members': ({ input: { members }, device: { standing } }) =>
      standing.role === 'player' ? wish(standing, { do: 'nameMembers', playerId: standing.playerId, members }) : refusal('forbidden'),

    'game:answer': ({ input, device: { standing }, receivedAt }) =>
      standing.role === 'player' ? standing.game.answer({ playerId: standing.playerId, answer: input, receivedAt }) : refusal('forbidden'),

    'game:language': ({ input, device }) => {
      const { standing } = device;
      return standing.role === 'player' ? seatAt(standing.game, standing.playerId, device, input.language) : refusal('forbidden');
    },

    'game:sync': ({ device: { standing } }) => (standing.role === 'player' ? arrivalAt(standing) : refusal('forbidden')),

    'game:review': ({ device: { standing } }) =>
      standing.role === 'player' ? standing.game.review(standing.playerId, standing.language) : refusal('forbidden'),

    'game:appeal': async ({ input, device: { standing }, receivedAt }) => {
      if (standing.role !== 'player') return refusal('forbidden');
      const { game, playerId, language } = standing;
      const error = await game.appeal({ playerId, language, ...input, at: receivedAt });
      const message = error ? null : game.meMessage(playerId);
      return message ? { ok: true, data: message } : refusal(error ?? 'seat_removed');
    },

    'projector:open': async ({ input, device }) => {
      const game = (await hall.byProjectorLink(input.link)) ?? (await stage.hall?.byProjectorLink(input.link));
      if (!game) return refusal('game_not_found');
      device.become({ role: 'projector', game }, [rooms.projector(game.gameId), rooms.screens(game.gameId)]);
      return { ok: true, data: game.projectorMessage() };
    },

    'desk:open': async ({ input, device }) => {
      const admission = await hosts.admit(device.headers, input.gameId);
      if (!admission.ok) return refusal(admission.error);
      const game = await hall.open(input.gameId);
      if (!game) return refusal('game_not_found');
      if (device.isGone) return refusal('try_again');
      const host = { ...admission.host, device: input.device, session: admission.session };
      device.become({ role: 'host', game, host, language: input.language }, [rooms.desk(game.gameId, input.language), rooms.screens(game.gameId)]);
      await game.openDesk(device.connection, host);
      return { ok: true, data: game.deskMessage(input.language) };
    },

    'desk:command': async ({ input, device: { standing } }) => {
      if (standing.role !== 'host') return refusal('forbidden');
      const error = await standing.game.command(input.command, standing.host);
      return error ? refusal(error) : { ok: true, data: standing.game.deskMessage(standing.language) };
    },

    'desk:corrections': ({ device: { standing } }) =>
      standing.role === 'host' ? { ok: true, data: standing.game.corrections() } : refusal('forbidden'),

    'desk:preview': ({ input, device: { standing } }) =>
      standing.role === 'host' ? standing.game.preview(input.correction) : refusal('forbidden'),

    'desk:players': ({ input, device: { standing } }) =>
      standing.role === 'host' ? { ok: true, data: standing.game.players(input.search, input.offset, standing.language) } : refusal('forbidden'),

    'desk:crowd': ({ device: { standing } }) => (standing.role === 'host' ? { ok: true, data: standing.game.crowd() } : refusal('forbidden')),

    'desk:teams': ({ input, device: { standing } }) =>
      standing.role === 'host' ? { ok: true, data: standing.game.teams(input.search, input.offset) } : refusal('forbidden'),

    'desk:deal': ({ input, device: { standing } }) =>
      standing.role === 'host' ? { ok: true, data: standing.game.deal(input) } : refusal('forbidden'),
  };
}

/** X3: a code that was right lets this device take one seat, whatever becomes of its name; a wrong one counts as a guess. */
function meetHallCode(game: LiveGame, device: Device, { secretHash, code, receivedAt }: { secretHash: string; code: string | undefined; receivedAt: number }) {
  if (device.provedHall === game.gameId || game.isLetIn(secretHash, undefined, receivedAt)) return null;
  if (code === undefined) return refusal('hall_code_needed');
  const { waitMs } = device.codeGuesses;
  if (waitMs > 0) return { ...refusal('too_many'), waitMs };
  if (game.isLetIn(secretHash, code, receivedAt)) {
    device.provedHall = game.gameId;
    return null;
  }
  device.codeGuesses.missed();
  return refusal('hall_code_wrong');
}

type Seated = Extract<Standing, { role: 'player' }>;

async function wish(standing: Seated, command: PlayerCommand): Promise<Reply<Arrival>> {
  const error = await standing.game.wish(command);
  return error ? refusal(error) : arrivalAt(standing);
}

function arrivalAt({ game, playerId, language }: Seated): Reply<Arrival> {
  const arrival = game.arrival(playerId, language);
  return arrival ? { ok: true, data: arrival } : refusal('seat_removed');
}

function sit(game: LiveGame, secretHash: string, device: Device, language: Language): Reply<Arrival> {
  const playerId = game.seatOf(secretHash);
  return playerId ? seatAt(game, playerId, device, language) : refusal('seat_not_found');
}

function seatAt(game: LiveGame, playerId: PlayerId, device: Device, language: Language): Reply<Arrival> {
  const { connection, roundTripMs } = device;
  if (device.isGone) return refusal('try_again');
  device.leave();
  const arrival = game.enter(playerId, { connection, language, roundTripMs });
  if (!arrival) return refusal('seat_removed');
  device.become({ role: 'player', game, playerId, language }, [rooms.players(game.gameId, language)]);
  return { ok: true, data: arrival };
}
