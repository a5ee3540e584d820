import { type AppealAsked, appealDeadline, hear, isSettled, mayDecide } from '@tabarman/shared/dispute/appeals.ts';
import { juryName } from '@tabarman/shared/dispute/words.ts';
import type { Hall } from '@tabarman/shared/dispute/hall.ts';
import { listDisputes } from '@tabarman/shared/dispute/list-disputes.ts';
import { type AppealMade, type GroupRef, keyOfGroup, type RulingMade } from '@tabarman/shared/dispute/ruling.ts';
import { type Verdicts, verdictsOf } from '@tabarman/shared/dispute/verdicts.ts';
import { fits, wantedIn } from '@tabarman/shared/dispute/wanted.ts';
import { applyCorrection, correct } from '@tabarman/shared/game/corrections.ts';
import { cleanText } from '@tabarman/shared/kernel/name.ts';
import { type Text, textIn } from '@tabarman/shared/kernel/text.ts';
import type { Opening } from '@tabarman/shared/protocol/contract/stages.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';
import type { Clock, GameRows, Ids, LiveGames } from '../game/ports.ts';
import type { QuestRows } from '../quest/ports.ts';
import type { Stages } from '../stage/service.ts';
import type { DisputeRows, Jury } from './ports.ts';
import { changeBetween } from './change.ts';
import { type PublicRulings, publicRulings } from './public-rulings.ts';

export type { PublicAppeal, PublicRuling, PublicRulings } from './public-rulings.ts';

const MOST_REASON = 200;

interface DisputesParts {
  readonly rows: DisputeRows;
  readonly stages: Pick<Stages, 'season' | 'halls' | 'table' | 'entries'>;
  readonly live: Pick<LiveGames, 'open'>;
  readonly games: Pick<GameRows, 'byId'>;
  readonly quests: Pick<QuestRows, 'byId' | 'questOf'>;
  readonly ids: Pick<Ids, 'id'>;
  readonly clock: Clock;
  readonly report: (error: unknown, gameId: string) => void;
  readonly onDecided: (seasonId: string, stage: string, appeal: AppealMade, decision: NonNullable<AppealMade['decision']>) => void;
}

export type DisputeRefusal =
  | 'not_found' | 'not_in_jury' | 'jury_both' | 'jury_author' | 'reason_missing' | 'dispute_full' | 'appeal_decided' | 'appeals_over'
  | Exclude<ReturnType<typeof hear>, object> | NonNullable<ReturnType<typeof mayDecide>>;

/** What a decision would be: of the game jury on groups, or of the appeal jury on an appeal. */
export type DecisionWish =
  | { readonly groups: readonly GroupRef[]; readonly isAccepted: boolean }
  | { readonly appealId: string; readonly isAccepted: boolean };

interface Docket {
  readonly halls: readonly (Hall & { readonly state: GameState })[];
  readonly rulings: readonly RulingMade[];
  readonly appeals: readonly AppealMade[];
  readonly verdicts: Verdicts;
  readonly deadline: number | null;
}

/** DA1–DA13: typed answers of a stage that its juries rule on once for all halls. */
export class Disputes {
  readonly #parts: DisputesParts;
  /** One at a time for each stage: what is corrected later must know all that was ruled before. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(parts: DisputesParts) {
    this.#parts = parts;
  }

  /** Null when there is no such stage. */
  async docket(seasonId: string, stage: string): Promise<Docket | null> {
    const { rows, stages, games } = this.#parts;
    const season = await stages.season(seasonId);
    const halls = await stages.halls(seasonId, stage);
    const appealsHours = season?.stages.find(({ id }) => id === stage)?.appealsHours;
    if (!halls || appealsHours === undefined) return null;
    const [rulings, appeals] = [await rows.rulings(seasonId, stage), await rows.appeals(seasonId, stage)];
    const ends = await Promise.all(halls.map(async ({ gameId }) => (await games.byId(gameId))?.finishedAt ?? null));
    // Whatever the order in which halls were added.
    const sorted = halls.toSorted((a, b) => (a.gameId < b.gameId ? -1 : 1));
    return { halls: sorted, rulings, appeals, verdicts: verdictsOf(rulings, appeals), deadline: appealDeadline(ends, appealsHours) };
  }

  /** DA13. */
  async openings(seasonId: string, stage: string): Promise<Opening[]> {
    const docket = await this.docket(seasonId, stage);
    if (!docket) return [];
    const { halls, verdicts, appeals, deadline } = docket;
    const isOpen = listDisputes(halls, verdicts).some(({ isWaiting }) => isWaiting) || appeals.some((appeal) => !isSettled(appeal, verdicts))
      || halls.some((hall) => wantedIn(hall, verdicts).length > 0);
    return [...(isOpen ? ['disputes_open' as const] : []), ...(deadline !== null && this.#parts.clock.now() < deadline ? ['appeal_window' as const] : [])];
  }

  /** DA14: of released stages, with when they were released; nothing of one whose quest is still to be played elsewhere. */
  async published(seasonId: string, released: readonly { readonly stage: string; readonly at: number }[]): Promise<PublicRulings[]> {
    const { stages, clock } = this.#parts;
    const season = await stages.season(seasonId);
    const names = new Map((await stages.entries(seasonId)).map(({ id, name }) => [id, name]));
    const toPlay = new Set(season?.stages.filter(({ id }) => !released.some(({ stage }) => stage === id)).flatMap(({ games }) => games).filter(({ closesAt }) => closesAt === null || closesAt > clock.now()).map(({ questId }) => questId));
    const found: PublicRulings[] = [];
    for (const { stage, at } of released) {
      const isOut = season?.stages.find(({ id }) => id === stage)?.games.every(({ questId }) => !toPlay.has(questId)) ?? false;
      const docket = isOut ? await this.docket(seasonId, stage) : null;
      const said = docket && publicRulings({ ...docket, stage, names }, at);
      if (said && said.rulings.length + said.appeals.length > 0) found.push(said);
    }
    return found;
  }

  jurors(seasonId: string, stage: string) {
    return this.#parts.rows.jurors(seasonId, stage);
  }

  /** DA10. */
  async appoint(seasonId: string, stage: string, personId: string, jury: Jury | null): Promise<DisputeRefusal | null> {
    const { rows, clock } = this.#parts;
    const seat = (await rows.jurors(seasonId, stage)).find((one) => one.personId === personId);
    if (jury !== null && seat && seat.jury !== jury) return 'jury_both';
    if (jury === 'appeal' && (await this.#isAuthor(seasonId, stage, personId))) return 'jury_author';
    await rows.appoint(seasonId, stage, personId, jury, clock.now());
    return null;
  }

  /** DA2: the same for all of these groups. */
  rule(seasonId: string, stage: string, groups: readonly GroupRef[], said: { readonly isAccepted: boolean; readonly comment: Text }, personId: string): Promise<DisputeRefusal | null> {
    return this.#inTurn(seasonId, stage, async () => {
      const { rows, stages } = this.#parts;
      const season = await stages.season(seasonId);
      const docket = await this.docket(seasonId, stage);
      if (!season || !docket) return 'not_found';
      if (!(await this.#isIn(seasonId, stage, personId, 'game'))) return 'not_in_jury';
      if (said.comment[season.reference] === undefined) return 'reason_missing';
      const made = this.#rulings(docket, groups, said);
      if (typeof made === 'string') return made;
      if (!fits(docket.halls, verdictsOf([...docket.rulings, ...made], docket.appeals))) return 'dispute_full';
      await rows.rule(seasonId, stage, made, personId);
      await this.#settle(seasonId, stage);
      return null;
    });
  }

  /** DA7, DA8. `personId` is who wrote it down. */
  async appeal(seasonId: string, stage: string, asked: AppealAsked, said: { readonly grounds: string; readonly sources: string }, personId: string | null): Promise<DisputeRefusal | null> {
    return this.#inTurn(seasonId, stage, async () => {
      const { rows, ids, clock } = this.#parts;
      const docket = await this.docket(seasonId, stage);
      if (!docket) return 'not_found';
      if (docket.deadline !== null && clock.now() > docket.deadline) return 'appeals_over';
      const heard = hear(asked, docket.halls, docket.verdicts, docket.appeals);
      if (typeof heard === 'string') return heard;
      const { stageGame, question, entryId, kind } = asked;
      const shape = { id: ids.id(), stageGame, question, entryId, ...said, at: after(docket.appeals, clock.now()), decision: null };
      if (kind === 'accept' && heard.answer === null) return 'appeal_no_answer';
      await rows.appeal(seasonId, stage, kind === 'accept' && heard.answer ? { ...shape, kind, answer: heard.answer } : { ...shape, kind: 'remove', answer: heard.answer }, personId);
      return null;
    });
  }

  /** DA9. */
  decide(seasonId: string, stage: string, appealId: string, said: { readonly isAccepted: boolean; readonly reasons: Text }, personId: string): Promise<DisputeRefusal | null> {
    return this.#inTurn(seasonId, stage, async () => {
      const { rows, stages, clock } = this.#parts;
      const season = await stages.season(seasonId);
      const docket = await this.docket(seasonId, stage);
      const appeal = docket?.appeals.find(({ id }) => id === appealId);
      if (!season || !docket || !appeal) return 'not_found';
      if (!(await this.#isIn(seasonId, stage, personId, 'appeal'))) return 'not_in_jury';
      if (await this.#isAuthor(seasonId, stage, personId)) return 'jury_author';
      if (said.reasons[season.reference] === undefined) return 'reason_missing';
      const refused = mayDecide(appeal, said.isAccepted, docket.halls, docket.verdicts);
      if (refused) return refused;
      const decision = { ...said, at: clock.now() };
      if (!fits(docket.halls, verdictsOf(docket.rulings, decided(docket.appeals, appealId, decision)))) return 'dispute_full';
      if (!(await rows.decide(appealId, decision, personId))) return 'appeal_settled';
      await this.#settle(seasonId, stage);
      this.#parts.onDecided(seasonId, stage, appeal, decision);
      return null;
    });
  }

  /** DA12: what a decision would change in the table, by what makes it. */
  async preview(seasonId: string, stage: string, wish: DecisionWish): Promise<ReturnType<typeof changeBetween> | DisputeRefusal> {
    const { stages, clock } = this.#parts;
    const docket = await this.docket(seasonId, stage);
    if (!docket) return 'not_found';
    const made = 'groups' in wish ? this.#rulings(docket, wish.groups, { isAccepted: wish.isAccepted, comment: {} }) : [];
    if (typeof made === 'string') return made;
    const appeals = 'appealId' in wish ? decided(docket.appeals, wish.appealId, { isAccepted: wish.isAccepted, reasons: {}, at: clock.now() }) : docket.appeals;
    const would = verdictsOf([...docket.rulings, ...made], appeals);
    if (!fits(docket.halls, would)) return 'dispute_full';
    const [before, after] = [await stages.table(seasonId, stage, (hall) => ruled(hall, docket.verdicts)), await stages.table(seasonId, stage, (hall) => ruled(hall, would))];
    return before && after ? changeBetween(before, after) : 'not_found';
  }

  /** DA2, DA5: makes every hall as the juries said; what is so already is left. */
  async settle(seasonId: string, stage: string): Promise<void> {
    await this.#inTurn(seasonId, stage, () => this.#settle(seasonId, stage));
  }

  /** After a start: what was ruled and not corrected everywhere before the process ended. */
  async recover(): Promise<void> {
    for (const { seasonId, stage } of await this.#parts.rows.stages()) await this.settle(seasonId, stage);
  }

  /** A game ended, or was corrected. */
  async onGame(gameId: string): Promise<void> {
    const found = await this.#parts.rows.stageOf(gameId);
    if (found) await this.settle(found.seasonId, found.stage);
  }

  async #settle(seasonId: string, stage: string): Promise<void> {
    const { stages, live, report } = this.#parts;
    const [season, docket] = [await stages.season(seasonId), await this.docket(seasonId, stage)];
    if (!season || !docket) return;
    for (const hall of docket.halls) {
      const wanted = wantedIn(hall, docket.verdicts);
      const game = wanted.length > 0 ? await live.open(hall.gameId) : null;
      const refused = await game?.rule(wanted.map(({ correction, reason, jury }) => ({ correction, reason: asLine(textIn(reason, season.reference, season.reference), juryName(season.reference, jury)) })), juryName(season.reference, wanted[0]?.jury ?? 'game'));
      // It stays open (DA13), and is tried again with whatever is ruled next, and after a start.
      if (refused) report(new Error(`a ruling was refused: ${refused}`), hall.gameId);
    }
  }

  #rulings({ halls, verdicts, rulings }: Docket, groups: readonly GroupRef[], said: { readonly isAccepted: boolean; readonly comment: Text }): RulingMade[] | DisputeRefusal {
    const { ids, clock } = this.#parts;
    const listed = new Map(listDisputes(halls, verdicts).map((dispute) => [keyOfGroup(dispute), dispute]));
    const at = after(rulings, clock.now());
    const made: RulingMade[] = [];
    for (const { stageGame, question, language, group } of groups) {
      const dispute = listed.get(keyOfGroup({ stageGame, question, language, group }));
      if (!dispute) return 'not_found';
      if (verdicts.isDecided(dispute)) return 'appeal_decided';
      made.push({ id: ids.id(), stageGame, question, language, group, text: dispute.spellings[0]?.text ?? group, ...said, at });
    }
    return made;
  }

  async #isIn(seasonId: string, stage: string, personId: string, jury: Jury): Promise<boolean> {
    return (await this.#parts.rows.jurors(seasonId, stage)).some((one) => one.personId === personId && one.jury === jury);
  }

  /** Whether somebody wrote a quest of the stage: the one it names, or one that was played. */
  async #isAuthor(seasonId: string, stage: string, personId: string): Promise<boolean> {
    const { stages, quests, games } = this.#parts;
    const named = (await stages.season(seasonId))?.stages.find(({ id }) => id === stage)?.games.map(({ questId }) => questId) ?? [];
    const played = await Promise.all(((await stages.halls(seasonId, stage)) ?? []).map(async ({ gameId }) => {
      const row = await games.byId(gameId);
      return row && quests.questOf(row.revisionId);
    }));
    for (const questId of new Set([...named, ...played])) if (questId !== null && (await quests.byId(questId))?.ownerId === personId) return true;
    return false;
  }

  #inTurn<T>(seasonId: string, stage: string, run: () => Promise<T>): Promise<T> {
    const key = `${seasonId} ${stage}`;
    const turn = (this.#turns.get(key) ?? Promise.resolve()).then(run, run);
    const done = turn.catch(() => {}).then(() => {
      if (this.#turns.get(key) === done) this.#turns.delete(key);
    });
    this.#turns.set(key, done);
    return turn;
  }
}

/** After all that was said before, also where several are said in one instant. */
function after(said: readonly { readonly at: number }[], now: number): number {
  return said.reduce((latest, { at }) => Math.max(latest, at + 1), now);
}

function decided(appeals: readonly AppealMade[], id: string, decision: NonNullable<AppealMade['decision']>): AppealMade[] {
  return appeals.map((appeal) => (appeal.id === id ? { ...appeal, decision } : appeal));
}

/** A hall as it would be. */
function ruled(hall: Pick<Hall, 'stageGame'> & { readonly tie: unknown; readonly state: GameState }, verdicts: Verdicts): GameState {
  if (hall.tie !== null) return hall.state;
  return wantedIn(hall, verdicts).reduce((state, { correction }) => {
    const event = correct(state, correction, { at: 0, by: '', reason: '' });
    return event === null || typeof event === 'string' ? state : applyCorrection(state, event);
  }, hall.state);
}

/** A correction tells its reason in one line. */
function asLine(text: string, otherwise: string): string {
  return Array.from(cleanText(text)).slice(0, MOST_REASON).join('') || otherwise;
}
