/** When a message was made: `seq` counts the events of a game, `epoch` the times a server took the game up. */
export interface Stamp {
  readonly epoch: number;
  readonly seq: number;
}

/** V6: of two messages of one game the one with the higher (epoch, seq) is shown, whichever comes last. */
export function isOlder(a: Stamp, b: Stamp): boolean {
  return a.epoch < b.epoch || (a.epoch === b.epoch && a.seq < b.seq);
}
