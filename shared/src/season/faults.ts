import type { Language } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import type { Season, Stage } from './schema.ts';

export const seasonFaults = [
  'no_stage', 'no_game', 'no_quest', 'no_dates', 'dates_wrong', 'games_before_entries', 'size_wrong', 'text_missing', 'no_country', 'into_unknown',
  'into_circle', 'no_way', 'compared_apart', 'best_of_more',
] as const;
export type SeasonFaultCode = (typeof seasonFaults)[number];

/** One thing that keeps a season from being published; `stage` and `game` say where, `language` in which text. */
export interface SeasonFault {
  readonly code: SeasonFaultCode;
  readonly stage?: string;
  readonly game?: string;
  readonly language?: Language;
}

/** SE2: what a season lacks before people can be asked to enter; empty when nothing. */
export function faultsOf(season: Season): SeasonFault[] {
  const { entries, parts, stages, title, about, languages, consents } = season;
  const faults: SeasonFault[] = [];
  for (const language of languages) {
    if ([title, about, ...consents.map((one) => one.text)].some((text) => lacks(text, language))) faults.push({ code: 'text_missing', language });
  }
  if (parts.kind === 'teams' && parts.least > parts.most) faults.push({ code: 'size_wrong' });
  if (entries.opensAt === null || entries.closesAt === null) faults.push({ code: 'no_dates' });
  else if (entries.opensAt >= entries.closesAt) faults.push({ code: 'dates_wrong' });
  if (stages.length === 0) faults.push({ code: 'no_stage' });
  return [...faults, ...stages.flatMap((stage) => stageFaults(stage, season))];
}

function stageFaults(stage: Stage, { languages, entries, stages }: Season): SeasonFault[] {
  const faults: SeasonFault[] = [];
  const at = (code: SeasonFaultCode, more: Partial<SeasonFault> = {}) => faults.push({ code, stage: stage.id, ...more });
  for (const language of languages) {
    if ([stage.title, ...stage.games.map((game) => game.title)].some((text) => lacks(text, language))) at('text_missing', { language });
  }
  if (stage.games.length === 0) at('no_game');
  for (const { id, questId, opensAt, closesAt } of stage.games) {
    if (questId === null) at('no_quest', { game: id });
    if (opensAt === null || closesAt === null) at('no_dates', { game: id });
    else if (opensAt >= closesAt) at('dates_wrong', { game: id });
    else if (entries.opensAt !== null && opensAt < entries.opensAt) at('games_before_entries', { game: id });
  }
  if (stage.kind === 'national' && stage.country === null && stage.comparison === 'apart' && isJoint(stage)) at('compared_apart');
  if (stage.standings.bestOf !== null && stage.standings.bestOf > Math.max(1, stage.games.length)) at('best_of_more');
  if (stage.into !== null) {
    if (!stages.some(({ id }) => id === stage.into)) at('into_unknown');
    else if (leadsBack(stage, stages)) at('into_circle');
    if ((stage.qualification?.seats ?? []).length === 0) at('no_way');
  }
  if (stage.kind === 'city' && stage.country === null) at('no_country');
  return faults;
}

const lacks = (text: Text, language: Language) => text[language] === undefined;

/** A way that ranks entries of several countries together. */
const isJoint = ({ qualification }: Stage) => qualification?.seats.some((seat) => seat.kind === 'top' && seat.per === 'all') ?? false;

function leadsBack(stage: Stage, stages: readonly Stage[]): boolean {
  let next: Stage | undefined = stage;
  for (let steps = 0; next && steps <= stages.length; steps += 1) next = stages.find(({ id }) => id === next?.into);
  return next !== undefined;
}
