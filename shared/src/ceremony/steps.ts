import type { CertificateBoard, ReleasedRow } from '../certificate/certificates.ts';
import { placesOn } from '../certificate/certificates.ts';
import type { Stage } from '../season/schema.ts';

/** An entry as it is announced; its place is the one on the table that is announced. */
export interface AnnouncedRow extends ReleasedRow {
  readonly place: number;
  readonly values: { readonly points: number };
}

/** Everybody who has the same place is announced at once. */
export interface CeremonyStep<Row extends AnnouncedRow = AnnouncedRow> {
  readonly place: number;
  readonly rows: readonly Row[];
}

/** How many of the best stand on the podium. */
export const PODIUM = 3;

/** CM1: what is announced, from the last place upward. Who played nothing is announced with nobody. */
export function ceremonySteps<Row extends AnnouncedRow>(rows: readonly Row[], board: CertificateBoard, stage: Pick<Stage, 'comparison' | 'country'>): CeremonyStep<Row>[] {
  const played = rows.filter(({ games }) => games > 0);
  const places = placesOn(played, board, stage);
  const on = played.flatMap((row): Row[] => {
    const place = places.get(row.entry.id);
    return place === undefined ? [] : [{ ...row, place }];
  });
  return [...Map.groupBy(on, ({ place }) => place)].sort(([a], [b]) => b - a).map(([place, of]) => ({ place, rows: of.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1)) }));
}

export type CeremonyCommand =
  | { readonly do: 'next' }
  | { readonly do: 'back' }
  | { readonly do: 'pause'; readonly isPaused: boolean }
  /** So that the best `left` places are still to come. */
  | { readonly do: 'jump'; readonly left: number };

/** Where a ceremony is: how many steps are announced. One more than there are is its end, with who goes on. */
export interface CeremonyCursor {
  readonly shown: number;
  readonly isPaused: boolean;
}

/** CM1, CM4: where a command leads; null when it leads nowhere. */
export function moveCeremony({ shown, isPaused }: CeremonyCursor, command: CeremonyCommand, steps: readonly CeremonyStep[]): CeremonyCursor | null {
  switch (command.do) {
    case 'next': return shown > steps.length ? null : { shown: shown + 1, isPaused: false };
    case 'back': return shown === 0 ? null : { shown: shown - 1, isPaused: false };
    case 'pause': return command.isPaused === isPaused ? null : { shown, isPaused: command.isPaused };
    case 'jump': return { shown: steps.filter(({ place }) => place > command.left).length, isPaused: false };
  }
}
