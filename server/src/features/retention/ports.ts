/** How long the names of players are kept after a game. */
export interface RetentionSetting {
  /** Days; null keeps them. */
  read(): Promise<number | null>;
  write(days: number | null): Promise<void>;
}
