import { exhaustive } from '../kernel/exhaustive.ts';
import { cleanName } from '../kernel/name.ts';
import { checkHome } from '../place/check-home.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { questionsOf } from '../quest/rules.ts';
import { cursorBefore } from './ceremony.ts';
import type { Command, HostCommand, JoinCommand, OwnCommand } from './commands.ts';
import { applyCorrection, correct, type CorrectionEvent } from './corrections.ts';
import { afterQuestion, playedAt, upcoming, type Upcoming } from './course.ts';
import { decideCrowd, isCrowdCommand } from './decide-crowd.ts';
import type { GameEvent, Seat } from './events.ts';
import { decideTeams, TeamSeating } from './decide-teams.ts';
import { boardsOf, hasBoard } from './groups.ts';
import { accept, refuse, type Decision, type Script, type Setting } from './decision.ts';
import { nameFor } from './naming.ts';
import { canHold, goesOnAt } from './pace.ts';
import { canRest } from './rest.ts';
import type { Charge, GameState, Phase } from './state.ts';
import { textsOf } from './wall-texts.ts';
import { ADDED_MS, earliestOpening, GRACE_MS, RETURN_MS, startTiming } from './timing.ts';

/** What a command makes happen, or why it is refused. Pure: time, script and limits are arguments. */
export function decide(state: GameState, command: Command, setting: Setting): Decision {
  if (!mayGive(command, state.charge, setting.desk)) return refuse('not_in_charge');
  if (isCrowdCommand(command)) return decideCrowd(state, command, setting);
  switch (command.do) {
    case 'open':
    case 'close':
    case 'recover': return decideOwn(state, command, setting);
    case 'goOn': return decideGoOn(state, command, setting);
    case 'rest': return canRest(state) ? accept({ type: 'restBegun', v: 1, at: setting.now }) : accept();
    // QS6: once, and never back.
    case 'unseal': return state.outline.isSealed ? accept({ type: 'questUnsealed', v: 1, at: setting.now, outline: command.outline }) : accept();
    case 'takeOver': return takeOver(state, setting);
    case 'lock':
    case 'rename':
    case 'remove':
    case 'setProjector':
    case 'showBoard':
    case 'showText':
    case 'setSound':
    case 'testSound': return decideWish(state, command, setting);
    case 'correct': return decideCorrection(state, command, setting);
    case 'decline': return decideDecline(state, command, setting);
    case 'rule': return decideRule(state, command, setting);
    case 'makeTeam':
    case 'renameTeam':
    case 'removeTeam':
    case 'movePlayer':
    case 'dealTeams':
    case 'takeBackDeal':
    case 'chooseTeam':
    case 'nameMembers': {
      const events = decideTeams(state, command, setting.now);
      return typeof events === 'string' ? refuse(events) : accept(...events);
    }
    case 'advance':
    case 'pause':
    case 'resume':
    case 'addTime':
    case 'endQuestion':
    case 'skipQuestion':
    case 'endGame':
    case 'back':
      // G3: a command given in another step has happened already, or is too late.
      return command.step === state.step ? decideStep(state, command, setting) : refuse('out_of_step');
  }
  return exhaustive(command);
}

/** H1: a desk that only watches changes nothing; but every host may take over at any time. */
function mayGive(command: Command, charge: Charge | null, desk: Setting['desk']): boolean {
  if (charge === null || desk === null || command.do === 'takeOver') return true;
  return desk.device === null ? desk.host === charge.host : desk.device === charge.device;
}

function takeOver({ charge }: GameState, { now, by, desk }: Setting): Decision {
  if (desk === null || by === null) throw new Error('a game takes over nothing by itself');
  const isSame = charge?.host === desk.host && charge.device === desk.device && charge.name === by;
  return isSame ? accept() : accept({ type: 'deskTaken', v: 1, at: now, ...desk, name: by });
}

export interface JoinSetting extends Pick<Setting, 'now' | 'capacity'> {
  /** How many more may come in now before it is no hall that comes. */
  readonly room?: number;
}

/**
 * Joins that came together make one event, so that a hall entering at once costs one write. Each gets its own outcome:
 * `null` when it has a seat, new or found again. X9: when there are more than a hall can be, the entry closes by itself.
 */
export function decideJoins(state: GameState, joins: readonly JoinCommand[], { now, capacity, room = Infinity }: JoinSetting) {
  const seats: Seat[] = [];
  const taken = new Set<string>();
  const secrets = new Set<string>();
  let isRush = false;
  const isTaken = (skeleton: string) => state.skeletons.has(skeleton) || taken.has(skeleton);
  const seating = new TeamSeating(state);
  const outcomes = joins.map((join): ErrorCode | null => {
    const { playerId: id, look, home = null, secretHash } = join;
    if (state.phase.name === 'finished') return 'game_ended';
    // A join sent again, because its acknowledgement was lost, finds the seat it made.
    if (state.seats.has(secretHash) || secrets.has(secretHash)) return null;
    isRush ||= seats.length >= room;
    if (state.isLocked || isRush) return 'game_locked';
    if (state.board.length + seats.length >= capacity) return 'game_full';
    const named = nameFor(state, join, isTaken);
    if (typeof named === 'string') return named;
    const checked = checkHome(home, state.settings.asks);
    if (!checked.ok) return checked.error;
    const seated = seating.seat(join);
    if (typeof seated === 'string') return seated;
    taken.add(named.skeleton);
    if (named.waiting) taken.add(named.waiting.skeleton);
    secrets.add(secretHash);
    seats.push({ id, number: state.players.size + seats.length + 1, ...named, ...seated, look, home: checked.home, secretHash });
    return null;
  });
  const events: GameEvent[] = seats.length === 0 ? [] : [...seating.events(now), { type: 'playersJoined', v: 1, at: now, seats }];
  if (isRush && !state.isLocked) events.push({ type: 'gameLocked', v: 1, at: now, isLocked: true, by: 'rush' });
  return { events, outcomes };
}

type Wish = Extract<HostCommand, { do: 'lock' | 'rename' | 'remove' | 'setProjector' | 'showBoard' | 'showText' | 'setSound' | 'testSound' }>;

function decideWish(state: GameState, command: Wish, { now }: Setting): Decision {
  switch (command.do) {
    case 'lock':
      return state.isLocked === command.isLocked ? accept() : accept({ type: 'gameLocked', v: 1, at: now, isLocked: command.isLocked, by: 'host' });
    case 'setProjector': {
      const { languages, isTestCard } = command;
      return accept({ type: 'projectorSet', v: 1, at: now, languages: [...new Set(languages)], isTestCard });
    }
    case 'showBoard': {
      const { board } = command;
      if (!hasBoard(state) || !boardsOf(state.settings).includes(board)) return refuse('not_now');
      return board === state.projector.board ? accept() : accept({ type: 'boardShown', v: 1, at: now, board });
    }
    case 'showText': {
      const { index, id, isShown } = command;
      const played = playedAt(state, index);
      const said = played && textsOf(played).find((text) => text.id === id);
      if (!said) return refuse('not_found');
      return said.isOnWall === isShown ? accept() : accept({ type: 'textRuled', v: 1, at: now, index, id, isShown });
    }
    case 'setSound': {
      const { volume, isMuted } = command;
      const isSo = state.sound.volume === volume && state.sound.isMuted === isMuted;
      return isSo ? accept() : accept({ type: 'soundSet', v: 1, at: now, volume, isMuted });
    }
    case 'testSound': return accept({ type: 'soundTested', v: 1, at: now });
    case 'remove': {
      const player = state.players.get(command.playerId);
      if (!player) return refuse('player_not_found');
      return player.isRemoved ? accept() : accept({ type: 'playerRemoved', v: 1, at: now, playerId: player.id });
    }
    case 'rename': {
      const player = state.players.get(command.playerId);
      if (!player || player.isRemoved) return refuse('player_not_found');
      const cleaned = cleanName(command.name, command);
      if (!cleaned.ok) return refuse(cleaned.error);
      const { name, skeleton } = cleaned;
      if (name === player.name && !player.waiting) return accept();
      const isOwn = skeleton === player.skeleton || skeleton === player.waiting?.skeleton;
      if (!isOwn && state.skeletons.has(skeleton)) return refuse('name_taken');
      return accept({ type: 'playerRenamed', v: 1, at: now, playerId: player.id, name, skeleton });
    }
  }
  return exhaustive(command);
}

type Correct = Extract<HostCommand, { do: 'correct' }>;
type Decline = Extract<HostCommand, { do: 'decline' }>;

/** C3: what the host saw before it was decided must still be what it does. */
function decideCorrection(state: GameState, { correction, reason, tally }: Correct, { now, by }: Setting): Decision {
  const event = correct(state, correction, { at: now, by: by ?? state.hostName, reason });
  if (event === null) return accept();
  if (typeof event === 'string') return refuse(event);
  return tally === state.tally ? accept(event) : refuse('preview_stale');
}

/** DA5: all of them or, when one cannot be made, none; what is so already is left as it is. */
function decideRule(state: GameState, { corrections, by }: Extract<OwnCommand, { do: 'rule' }>, { now }: Setting): Decision {
  let ruled = state;
  const events: CorrectionEvent[] = [];
  for (const { correction, reason } of corrections) {
    const event = correct(ruled, correction, { at: now, by, reason });
    if (typeof event === 'string') return refuse(event);
    if (event === null) continue;
    events.push(event);
    ruled = applyCorrection(ruled, event);
  }
  return accept(...events);
}

function decideDecline(state: GameState, { index, group, reason }: Decline, { now, by }: Setting): Decision {
  const question = playedAt(state, index);
  if (!question || ![...question.appeals.values()].some((a) => a.group === group)) return refuse('not_found');
  if (question.rulings.has(group)) return accept();
  return accept({ type: 'appealsDeclined', v: 1, at: now, index, group, by: by ?? state.hostName, reason });
}

type Step = Extract<HostCommand, { step: number }>;

function decideStep(state: GameState, { do: what }: Step, setting: Setting): Decision {
  const { now, script } = setting;
  const { phase, outline } = state;
  const at = { v: 1, at: now } as const;
  if (what === 'advance') {
    const target = upcoming(state);
    const isBegun = target.next === 'round' || target.next === 'question';
    // VN2: only the first step has a window; what has begun goes on.
    const { begins } = state.settings;
    if (phase.name === 'lobby' && begins && now < begins.from) return refuse('start_too_early');
    if (phase.name === 'lobby' && begins && now >= begins.until) return refuse('start_too_late');
    return outline.isSealed && isBegun ? refuse('quest_sealed') : accept(...goTo(target, state, setting));
  }
  if (what === 'endGame') {
    if (phase.name === 'finished') return refuse('not_now');
    const isOver = phase.name === 'lobby' || phase.name === 'podium';
    return accept(...leaveQuestion(phase, now), { type: isOver ? 'gameFinished' : 'podiumShown', ...at });
  }
  if (what === 'back') {
    if (phase.name !== 'podium' || phase.cursor === null) return refuse('not_now');
    return accept({ type: 'ceremonyMoved', ...at, cursor: cursorBefore(state, phase.cursor) });
  }
  if ((what === 'pause' || what === 'resume') && canHold(state)) return accept(...holdPace(state, what, now));
  if (phase.name !== 'question') return refuse('not_now');
  const { index, timing } = phase;
  // T15: what has an end takes no other turn.
  if (phase.isEnding && (what === 'pause' || what === 'resume' || what === 'addTime')) return refuse('not_now');
  switch (what) {
    case 'pause': return timing.pausedAt === null ? accept({ type: 'questionPaused', ...at, index }) : accept();
    case 'resume': return timing.pausedAt === null ? accept() : accept({ type: 'questionResumed', ...at, index });
    case 'addTime': return accept({ type: 'timeAdded', ...at, index, ms: ADDED_MS });
    case 'endQuestion': return accept(...endByHost(phase, script, now));
    case 'skipQuestion': return accept({ type: 'questionSkipped', ...at, index }, ...goTo(afterQuestion(outline, index), state, setting));
  }
  return exhaustive(what);
}

/** G14: said twice it changes nothing. */
function holdPace({ isHeld }: GameState, what: 'pause' | 'resume', now: number): GameEvent[] {
  if (isHeld === (what === 'pause')) return [];
  return [{ type: what === 'pause' ? 'paceHeld' : 'paceReleased', v: 1, at: now }];
}

function leaveQuestion(phase: Phase, now: number): GameEvent[] {
  return phase.name === 'question' ? [{ type: 'questionSkipped', v: 1, at: now, index: phase.index }] : [];
}

function goTo(target: Upcoming, { phase, settings }: GameState, { now, script }: Setting): GameEvent[] {
  const at = { v: 1, at: now } as const;
  switch (target.next) {
    case 'round': return [{ type: 'roundOpened', ...at, round: target.round, index: target.index }];
    case 'question': {
      const content = questionsOf(script.content)[target.index];
      if (!content) throw new Error(`question ${target.index} is not in the script`);
      const { opensAt, closesAt, talkMs } = startTiming(now, content.prompt, content.limitMs, settings.teams?.talkMs);
      return [{ type: 'questionOpened', ...at, index: target.index, content, opensAt, closesAt, talkMs }];
    }
    case 'options':
      if (phase.name !== 'question') return [];
      return [{ type: 'answeringOpened', ...at, index: phase.index, opensAt: earliestOpening(phase.timing, now) }];
    case 'reveal': return phase.name === 'question' ? endByHost(phase, script, now) : [];
    case 'leaderboard': return phase.name === 'reveal' ? [{ type: 'leaderboardShown', ...at, index: phase.index }] : [];
    case 'podium': return [{ type: 'podiumShown', ...at }];
    case 'ceremony': return [{ type: 'ceremonyMoved', ...at, cursor: target.cursor }];
    case 'finish': return [{ type: 'gameFinished', ...at }];
    case 'goOn': return [{ type: 'restEnded', ...at }];
    case 'nothing': return [];
  }
  return exhaustive(target);
}

/** T15: answers under way are waited for; before the options there can be none. */
function endByHost(phase: Extract<Phase, { name: 'question' }>, script: Script, now: number): GameEvent[] {
  if (phase.isEnding) return [];
  return phase.isReading ? [reveal(phase, script, now, 'host')] : [{ type: 'answeringEnded', v: 1, at: now, index: phase.index }];
}

type Reason = Extract<GameEvent, { type: 'questionRevealed' }>['reason'];

function reveal({ index, content }: Extract<Phase, { name: 'question' }>, script: Script, now: number, reason: Reason): GameEvent {
  const key = script.key[content.id];
  if (!key) throw new Error(`question ${content.id} has no key`);
  return { type: 'questionRevealed', v: 1, at: now, index, key, reason };
}

/** G13: firing twice, or after a resume, is harmless. Whoever comes too late to begin does not begin by itself. */
function decideGoOn(state: GameState, { step }: Extract<OwnCommand, { do: 'goOn' }>, setting: Setting): Decision {
  const { settings: { begins }, phase } = state;
  const at = goesOnAt(state);
  const isTooLate = phase.name === 'lobby' && begins !== null && setting.now >= begins.until;
  return step !== state.step || at === null || setting.now < at || isTooLate ? accept() : accept(...goTo(upcoming(state), state, setting));
}

function decideOwn({ phase, settings }: GameState, command: Exclude<OwnCommand, { do: 'rest' | 'unseal' | 'rule' | 'goOn' }>, { now, script }: Setting): Decision {
  if (phase.name !== 'question' || phase.timing.pausedAt !== null) return accept();
  switch (command.do) {
    case 'open': {
      const isDue = phase.index === command.index && phase.isReading && now >= phase.timing.opensAt;
      return isDue ? accept({ type: 'answeringOpened', v: 1, at: now, index: phase.index, opensAt: phase.timing.opensAt }) : accept();
    }
    case 'close': {
      if (phase.index !== command.index) return accept();
      // G13: where the clock leads nobody's answer ends a question.
      const isDue = command.reason === 'everyone' ? !phase.isReading && settings.pace === 'host' : now >= phase.timing.closesAt + GRACE_MS;
      return isDue ? accept(reveal(phase, script, now, phase.isEnding ? 'host' : command.reason)) : accept();
    }
    case 'recover': {
      // T6: nobody loses thinking time to a downtime, nor to finding the way back.
      const from = Math.min(command.from, now);
      return accept({ type: 'questionHeld', v: 1, at: now, index: phase.index, from, to: now + RETURN_MS });
    }
  }
  return exhaustive(command);
}

/** The timer that the state asks for: when to give which command. It holds no timer itself, so a resume re-arms it. */
export function deadline(state: GameState): { at: number; command: OwnCommand } | null {
  const { phase, step } = state;
  if (phase.name !== 'question') {
    const at = goesOnAt(state);
    return at === null ? null : { at, command: { do: 'goOn', step } };
  }
  if (phase.timing.pausedAt !== null) return null;
  if (phase.isReading) return { at: phase.timing.opensAt, command: { do: 'open', index: phase.index } };
  return { at: phase.timing.closesAt + GRACE_MS, command: { do: 'close', index: phase.index, reason: 'time' } };
}
