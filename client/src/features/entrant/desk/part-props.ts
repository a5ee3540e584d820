import type { PeopleOfSeasonView } from '@tabarman/shared/entrant/views.ts';

export interface PartProps {
  readonly seasonId: string;
  readonly people: PeopleOfSeasonView;
  /** What the server told after a change. */
  readonly onPeople: (people: PeopleOfSeasonView) => void;
}
