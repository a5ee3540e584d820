import { exhaustive } from '../kernel/exhaustive.ts';
import { decline, raise } from './appeals.ts';
import { applyCorrection } from './corrections.ts';
import type { GameEvent } from './events.ts';
import { quotasAfter } from './fairness.ts';
import { counts, resultsOf } from './rescore.ts';
import { addResult, NO_SCORE, place, placeBefore } from './standings.ts';
import type { AskedName, GameState, OpenQuestion, Phase, Player, PlayerId, Score, StoredAnswer } from './state.ts';
import { addTeams, deal, move, noTeams, removeTeam, renameTeam, scoreTeams, takeBack } from './teams.ts';
import { addTime, end, hold, openAt, pause, resume } from './timing.ts';

type Created = Extract<GameEvent, { type: 'gameCreated' }>;
type Revealed = Extract<GameEvent, { type: 'questionRevealed' }>;
type LetBack = Extract<GameEvent, { type: 'playerLetBack' }>;
type Joined = Extract<GameEvent, { type: 'playersJoined' }>;

/** On, and quiet: who runs a game for the first time hears that there is sound, and nobody is startled. */
const FIRST_SOUND = { volume: 0.4, isMuted: false, tests: 0 };

/** The first state of a game. */
export function begin(event: Created): GameState {
  return {
    id: event.id, pin: event.pin, hostName: event.hostName, outline: event.outline, settings: event.settings,
    createdAt: event.at, step: 0, steppedAt: event.at, isLocked: false, isLockedByRush: false, hasHallCode: event.settings.hasHallCode, charge: null, isResting: false, isHeld: false,
    projector: { languages: event.projectorLanguages, isTestCard: false, board: 'players' }, sound: FIRST_SOUND,
    phase: { name: 'lobby' }, players: new Map(), skeletons: new Set(), seats: new Map(), scores: new Map(), quotas: new Map(), board: [], played: [], fineBursts: new Set(),
    adjustments: new Map(), tally: 0, corrections: [], changes: new Map(), teams: noTeams,
  };
}

/**
 * The state after an event that happened. Never refuses, knows no clock and no script. A reveal scores the answers that
 * the open question holds: the gate must be closed and all its answers be there (`keepAnswers`) before it is folded.
 */
export function evolve(state: GameState, event: GameEvent): GameState {
  const next = stampStep(state, after(state, event), event.at);
  const rule = state.settings.teams;
  // Whatever changed them: teams stand as their members' scores make them stand.
  const isSame = next.scores === state.scores && next.teams === state.teams;
  if (rule?.devices !== 'own' || isSame) return next;
  const moment = { isReveal: event.type === 'questionRevealed', isFirst: state.played.length === 0 };
  return { ...next, teams: scoreTeams(next.teams, next.scores, rule, moment) };
}

const stampStep = (before: GameState, next: GameState, at: number): GameState => (next.step === before.step ? next : { ...next, steppedAt: at });

function after(state: GameState, event: GameEvent): GameState {
  switch (event.type) {
    case 'gameCreated': throw new Error('a game is created once');
    case 'questUnsealed': return { ...state, outline: event.outline };
    case 'playersJoined': return seat(state, event);
    case 'playerRenamed': return rename(state, event.playerId, event);
    case 'playerRemoved': return remove(state, [event.playerId]);
    case 'playersRemoved': return remove(state, event.playerIds);
    case 'playerLetBack': return letBack(state, event);
    case 'namesApproved': return event.playerIds.reduce(approve, state);
    case 'burstKept': return { ...state, fineBursts: new Set(state.fineBursts).add(event.first) };
    case 'hallCodeSet': return { ...state, hasHallCode: event.isOn };
    case 'gameLocked': return { ...state, isLocked: event.isLocked, isLockedByRush: event.isLocked && event.by === 'rush' };
    case 'deskTaken': return { ...state, charge: { host: event.host, name: event.name, device: event.device } };
    case 'restBegun': return { ...state, isResting: true };
    case 'restEnded': return stepTo(state, state.phase);
    case 'paceHeld': return { ...state, isHeld: true };
    case 'paceReleased': return { ...state, isHeld: false, steppedAt: event.at };
    case 'projectorSet': return { ...state, projector: { ...state.projector, languages: event.languages, isTestCard: event.isTestCard } };
    case 'textRuled': return ruleText(state, event);
    case 'boardShown': return { ...state, projector: { ...state.projector, board: event.board } };
    case 'soundSet': return { ...state, sound: { ...state.sound, volume: event.volume, isMuted: event.isMuted } };
    case 'soundTested': return { ...state, sound: { ...state.sound, tests: state.sound.tests + 1 } };
    case 'membersNamed': {
      const player = playerOf(state, event.playerId);
      return { ...state, players: new Map(state.players).set(player.id, { ...player, members: event.members }) };
    }
    case 'teamsMade': return { ...state, teams: addTeams(state.teams, event.teams) };
    case 'teamRenamed': return { ...state, teams: renameTeam(state.teams, event.team, event.name) };
    case 'teamRemoved': return { ...state, teams: removeTeam(state.teams, event.team) };
    case 'playerMoved': return { ...state, teams: move(state.teams, new Map([[event.playerId, event.team]])) };
    case 'teamsDealt': return { ...state, teams: deal(state.teams, event.teams) };
    case 'dealTakenBack': return { ...state, teams: takeBack(state.teams, (id) => state.players.get(id)?.isRemoved === false) };
    case 'roundOpened': return stepTo(state, { name: 'round', round: event.round, index: event.index });
    case 'questionOpened': {
      const { at: shownAt, index, content, opensAt, closesAt, talkMs } = event;
      const timing = { shownAt, opensAt, talkMs, closesAt, limitMs: content.limitMs, pausedAt: null, holds: [] };
      return stepTo(state, { name: 'question', index, content, isReading: true, isEnding: false, timing, answers: new Map() });
    }
    case 'answeringOpened': {
      const next = retime(state, (t) => openAt(t, event.opensAt));
      return next.phase.name === 'question' ? { ...next, phase: { ...next.phase, isReading: false } } : next;
    }
    case 'answeringEnded': {
      const next = retime(state, (t) => end(t, event.at));
      return next.phase.name === 'question' ? { ...next, phase: { ...next.phase, isEnding: true } } : next;
    }
    case 'questionPaused': return retime(state, (t) => pause(t, event.at));
    case 'questionResumed': return retime(state, (t) => resume(t, event.at));
    case 'timeAdded': return retime(state, (t) => addTime(t, event.ms));
    case 'questionHeld': return retime(state, (t) => hold(t, event));
    case 'questionRevealed': return reveal(state, event);
    case 'questionSkipped': return stepTo(state, { name: 'leaderboard', index: event.index });
    case 'questionVoided':
    case 'questionReinstated':
    case 'keyChanged':
    case 'pointsAdjusted': return applyCorrection(state, event);
    case 'appealsRaised': return raise(state, event);
    case 'appealsDeclined': return decline(state, event);
    case 'leaderboardShown': return stepTo(state, { name: 'leaderboard', index: event.index });
    case 'podiumShown': return stepTo(state, { name: 'podium', cursor: null, told: null });
    case 'ceremonyMoved': return moveCeremony(state, event.cursor);
    case 'gameFinished': return stepTo(state, { name: 'finished' });
  }
  return exhaustive(event);
}

/** Adds stored answers to the open question, in place: one entry per answer, whatever the size of the hall. */
export function keepAnswers(question: OpenQuestion, answers: Iterable<StoredAnswer>): void {
  for (const answer of answers) if (!question.answers.has(answer.playerId)) question.answers.set(answer.playerId, answer);
}

/** H4: whatever a host makes happen ends a rest. */
function stepTo(state: GameState, phase: Phase): GameState {
  return { ...state, step: state.step + 1, isResting: false, isHeld: false, phase, projector: { ...state.projector, board: 'players' } };
}

function retime(state: GameState, change: (timing: OpenQuestion['timing']) => OpenQuestion['timing']): GameState {
  if (state.phase.name !== 'question') throw new Error(`no question is open in ${state.phase.name}`);
  return stepTo(state, { ...state.phase, timing: change(state.phase.timing) });
}

function moveCeremony(state: GameState, cursor: number | null): GameState {
  const { phase } = state;
  if (phase.name !== 'podium') throw new Error(`no ceremony in ${phase.name}`);
  const told = cursor === null ? phase.told : Math.min(cursor, phase.told ?? cursor);
  return stepTo(state, { name: 'podium', cursor, told });
}

function seat(state: GameState, { at, seats }: Joined): GameState {
  const players = new Map(state.players);
  const skeletons = new Set(state.skeletons);
  const secrets = new Map(state.seats);
  for (const { id, number, name, skeleton, waiting, look, home, secretHash, members } of seats) {
    players.set(id, { id, number, name, skeleton, waiting, look, home, joinedAt: at, isRemoved: false, members });
    skeletons.add(skeleton);
    if (waiting) skeletons.add(waiting.skeleton);
    secrets.set(secretHash, id);
  }
  // Newcomers share the last place when it has no points either: no sorting while a hall comes in.
  const scores = new Map(state.scores);
  const last = scores.get(state.board.at(-1) ?? '');
  const place = last?.points === 0 && last.bonus === 0 ? last.place : state.board.length + 1;
  for (const { id } of seats) scores.set(id, { ...NO_SCORE, place });
  const inTeams = seats.flatMap(({ id, team }) => (team === null ? [] : [[id, team] as const]));
  const teams = inTeams.length === 0 ? state.teams : move(state.teams, new Map(inTeams));
  return { ...state, players, skeletons, seats: secrets, scores, teams, board: [...state.board, ...seats.map((s) => s.id)] };
}

function rename(state: GameState, id: PlayerId, { name, skeleton }: AskedName): GameState {
  const player = playerOf(state, id);
  const skeletons = without(state, [player]).add(skeleton);
  return { ...state, players: new Map(state.players).set(id, { ...player, name, skeleton, waiting: null }), skeletons };
}

function approve(state: GameState, id: PlayerId): GameState {
  const { waiting } = playerOf(state, id);
  return waiting ? rename(state, id, waiting) : state;
}

/** The names of who is removed are free again, the seats stay known: a seat that is removed lets nobody in. */
function remove(state: GameState, ids: readonly PlayerId[]): GameState {
  const removed = ids.map((id) => playerOf(state, id)).filter((player) => !player.isRemoved);
  const players = new Map(state.players);
  for (const player of removed) players.set(player.id, { ...player, isRemoved: true });
  const left = removed.filter(({ id }) => state.teams.of.has(id)).map(({ id }) => [id, null] as const);
  const teams = left.length === 0 ? state.teams : move(state.teams, new Map(left));
  return placeAnew({ ...state, players, teams, skeletons: without(state, removed) });
}

function letBack(state: GameState, { playerId, name, skeleton, waiting }: LetBack): GameState {
  const player = playerOf(state, playerId);
  const skeletons = new Set(state.skeletons).add(skeleton);
  if (waiting) skeletons.add(waiting.skeleton);
  return placeAnew({ ...state, players: new Map(state.players).set(playerId, { ...player, name, skeleton, waiting, isRemoved: false }), skeletons });
}

/** Places, also those before the last reveal, for another set of players. */
function placeAnew(state: GameState): GameState {
  return place({ ...state, tally: state.tally + 1 }, placeBefore(state, state.scores));
}

function playerOf({ players }: GameState, id: PlayerId): Player {
  const player = players.get(id);
  if (!player) throw new Error(`player ${id} is not in the game`);
  return player;
}

function without({ skeletons }: GameState, players: readonly Player[]): Set<string> {
  const left = new Set(skeletons);
  for (const { skeleton, waiting } of players) {
    left.delete(skeleton);
    if (waiting) left.delete(waiting.skeleton);
  }
  return left;
}

/** K10: what the host said of a text for the wall. */
function ruleText(state: GameState, { index, id, isShown }: Extract<GameEvent, { type: 'textRuled' }>): GameState {
  return { ...state, played: state.played.map((p) => (p.index === index ? { ...p, wall: new Map(p.wall).set(id, isShown) } : p)) };
}

/** Adds what the question gave to the scores: C1 holds that `rescore` comes to the same. */
function reveal(state: GameState, { index, key, at }: Revealed): GameState {
  const { phase } = state;
  if (phase.name !== 'question' || phase.index !== index) throw new Error(`question ${index} is not open`);
  const { content, answers } = phase;
  const results = resultsOf(state, { content, key, answers, isVoid: false });
  const isFirst = state.played.length === 0;
  const scores = new Map<PlayerId, Score>();
  for (const [id, before] of state.scores) {
    const score = { ...before, previousPlace: isFirst ? null : before.place };
    scores.set(id, counts({ isVoid: false, content }) ? addResult(state, id, score, results.get(id)) : score);
  }
  const played = { index, content, key, revealedAt: at, seats: state.players.size, isVoid: false, answers, results, appeals: new Map(), rulings: new Map(), wall: new Map() };
  const next = { ...place(state, scores), played: [...state.played, played], tally: state.tally + 1, quotas: quotasAfter(state.quotas, answers.values()) };
  return stepTo(next, { name: 'reveal', index, content, key, answers, results });
}
