import type { Language } from '@tabarman/shared/kernel/language.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { type CountryCode, countryCodes } from '@tabarman/shared/place/codes.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';

const national: Text = { ky: 'Улуттук этап', tg: 'Марҳилаи миллӣ', uz: 'Milliy bosqich', ru: 'Национальный этап', en: 'National stage' };
const final: Text = { ky: 'Аймактык финал', tg: 'Финали минтақавӣ', uz: 'Mintaqaviy final', ru: 'Региональный финал', en: 'Regional final' };
const firstGame: Text = { ky: 'Биринчи оюн', tg: 'Бозии якум', uz: 'Birinchi oʻyin', ru: 'Первая игра', en: 'First game' };
const finalGame: Text = { ky: 'Финал', tg: 'Финал', uz: 'Final', ru: 'Финал', en: 'Final' };

const game = (id: string, title: Text) => ({ id, title, questId: null, start: 'together', opensAt: null, closesAt: null }) as const;

/** What a season begins as: the plan's two stages, and the rules most organisers keep. */
export function newSeason(title: string, reference: Language, today: string, countries: readonly CountryCode[]): Season {
  return {
    title: { [reference]: title }, about: {}, reference, languages: [...languages],
    parts: { kind: 'teams', least: 3, most: 6, substitutions: 2 },
    eligibility: { age: { from: 18, to: null, on: today }, isStudent: true, countries: [...(countries.length > 0 ? countries : countryCodes)], regions: [], languages: [] },
    entries: { opensAt: null, closesAt: null }, preset: 'accuracy', classes: ['university'], consents: [],
    stages: [
      {
        id: 'national', title: national, kind: 'national', country: null, games: [game('first', firstGame)], comparison: 'same',
        standings: { metrics: ['points', 'right', 'weighted'], bestOf: null }, appealsHours: 48, into: 'final',
        qualification: {
          seats: [{ id: 'national', kind: 'top', per: 'country', take: 4 }], caps: [{ by: 'university', most: 2 }], leastPoints: null,
          reserves: { per: 'country', take: 3 }, confirmHours: 120,
        },
      },
      {
        id: 'final', title: final, kind: 'final', country: null, games: [game('final', finalGame)], comparison: 'same',
        standings: { metrics: ['points', 'right', 'weighted'], bestOf: null }, appealsHours: 2, into: null, qualification: null,
      },
    ],
  };
}
