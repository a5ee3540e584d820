import { holdsAtOnce, meantBy, MOST_CLAIMS } from '@tabarman/shared/jury/claim.ts';
import type { OwnClaimsView } from '@tabarman/shared/protocol/contract/claims.ts';
import type { Clock } from '../game/ports.ts';
import { Turns } from '../run/service.ts';
import { type Panel, panelOf, type PanelParts } from './panel.ts';
import type { ClaimRow, Claims, NewClaim } from './ports.ts';
import { reading } from './reading.ts';

interface NamingParts extends PanelParts {
  readonly claims: Claims;
  readonly clock: Clock;
}

/** JU26–JU28: whom those who make a work name as somebody who should not judge it. */
export class Naming {
  readonly #parts: NamingParts;
  readonly #turns = new Turns();

  constructor(parts: NamingParts) {
    this.#parts = parts;
  }

  /** JU10: that a claim was made, never whether it means anybody; null where no such call is public. */
  async own(callId: string, workId: string): Promise<OwnClaimsView | null> {
    const panel = await this.#panel(callId);
    if (!panel) return null;
    const rows = (await this.#parts.claims.of(callId)).filter((one) => one.workId === workId);
    return {
      isOpen: this.#isOpen(panel), most: MOST_CLAIMS,
      claims: rows.map(({ id, of, name, type, words, at, state, reason }) => ({ id, of, name, type, words, at, reason: state === 'over' ? reason : null })),
    };
  }

  /** Once by each id; of two members who name somebody at once one waits for the other, so that no more stand than may. */
  name(callId: string, claim: Omit<NewClaim, 'state' | 'at'>): Promise<'not_found' | 'claims_enough' | 'claims_closed' | null> {
    return this.#turns.take(claim.workId, () => this.#name(callId, claim));
  }

  async #name(callId: string, claim: Omit<NewClaim, 'state' | 'at'>): Promise<'not_found' | 'claims_enough' | 'claims_closed' | null> {
    const panel = await this.#panel(callId);
    if (!panel) return 'not_found';
    const all = await this.#parts.claims.of(callId);
    if (all.some(({ id }) => id === claim.id)) return null;
    const rows = all.filter(({ workId, state }) => workId === claim.workId && state !== 'over');
    if (!this.#isOpen(panel)) return 'claims_closed';
    if (rows.length >= MOST_CLAIMS) return 'claims_enough';
    const jurors = jurorsOf(panel);
    const { opensAt } = reading(panel.call);
    const now = this.#parts.clock.now();
    const meant = meantBy(claim, jurors);
    const isAtOnce = holdsAtOnce({ of: claim.of, isBefore: opensAt !== null && now < opensAt, meant, barred: rows.flatMap(({ jurorIds }) => jurorIds), jury: jurors.length });
    const row = { ...claim, state: isAtOnce ? 'holds' : 'waits', at: now } as const;
    await this.#parts.claims.add(row);
    if (isAtOnce) await this.#bar(row, meant);
    return null;
  }

  /** JU28: an organiser lets it hold, for whom it means and for those who are chosen, or takes it back with a reason: it bars nobody then. */
  async answer(callId: string, claimId: string, answer: { readonly isHolding: boolean; readonly jurorIds: readonly string[]; readonly reason: string }, byId: string): Promise<'not_found' | 'claim_over' | 'reason_missing' | null> {
    const panel = await this.#panel(callId);
    const claim = (await this.#parts.claims.of(callId)).find(({ id }) => id === claimId);
    if (!panel || !claim || answer.jurorIds.some((id) => !panel.jurors.some((juror) => juror.id === id))) return 'not_found';
    if (claim.state === 'over') return 'claim_over';
    if (!answer.isHolding && answer.reason.trim() === '') return 'reason_missing';
    await this.#parts.claims.answer(claimId, { state: answer.isHolding ? 'holds' : 'over', byId, reason: answer.reason, at: this.#parts.clock.now() });
    if (answer.isHolding) await this.#bar(claim, [...new Set([...meantBy(claim, jurorsOf(panel)), ...answer.jurorIds])]);
    return null;
  }

  /** JU26: somebody comes to the jury, or is called otherwise: what holds means them too from then on, and never ceases to. */
  async follow(callId: string): Promise<void> {
    const panel = await this.#panel(callId);
    if (!panel) return;
    for (const claim of await this.#parts.claims.of(callId)) if (claim.state === 'holds') await this.#bar(claim, meantBy(claim, jurorsOf(panel)).filter((id) => !claim.jurorIds.includes(id)));
  }

  async #bar({ id, workId, type, words }: Pick<ClaimRow, 'id' | 'workId' | 'type' | 'words'>, jurorIds: readonly string[]): Promise<void> {
    const { conflicts, assignments, clock } = this.#parts;
    for (const jurorId of jurorIds) {
      await conflicts.set({ jurorId, workId, type, source: 'applicant', note: words, claimId: id }, clock.now());
      await assignments.change({ add: [], remove: [{ jurorId, workId }] }, clock.now());
    }
  }

  #panel(callId: string): Promise<Panel | null> {
    return panelOf(this.#parts, callId, { hasSheets: false });
  }

  #isOpen({ call }: Panel): boolean {
    const { closesAt } = reading(call);
    return closesAt === null || this.#parts.clock.now() < closesAt;
  }
}

const jurorsOf = ({ jurors }: Panel) => jurors.filter(({ leftAt }) => leftAt === null).map(({ id, juror: { name, organisation } }) => ({ id, name, organisation }));
