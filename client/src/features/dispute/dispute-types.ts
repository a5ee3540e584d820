import type { api, Outcome } from '../../desk/api.ts';

export type DisputesView = Awaited<ReturnType<typeof api.disputes.get>>;

/** What every part of the page of disputes is given. */
export interface DisputePartProps {
  readonly seasonId: string;
  readonly stageId: string;
  readonly view: DisputesView;
  /** Shows what a request answers, or why it was refused; true when it was carried out. */
  readonly told: (request: Promise<Outcome<DisputesView>>) => Promise<boolean>;
}

export const isOf = (one: { readonly stageGame: string; readonly question: string }) => (other: { readonly stageGame: string; readonly question: string }): boolean =>
  one.stageGame === other.stageGame && one.question === other.question;
