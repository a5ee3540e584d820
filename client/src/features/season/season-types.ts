import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import type { api } from '../../desk/api.ts';

export type WrittenSeason = Awaited<ReturnType<typeof api.seasons.get>>;

/** What every part of the form of a season is given. */
export interface PartProps {
  readonly season: Season;
  /** The language in which texts are written at the moment. */
  readonly language: Language;
  readonly onChange: (season: Season) => void;
}
