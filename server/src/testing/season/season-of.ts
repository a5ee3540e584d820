import type { Text } from '@tabarman/shared/kernel/text.ts';
import { type CountryCode, countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { Season, Stage } from '@tabarman/shared/season/schema.ts';

export const DAY_MS = 24 * 60 * 60_000;

const national: Text = { ky: 'Улуттук этап', tg: 'Марҳилаи миллӣ', uz: 'Milliy bosqich', ru: 'Национальный этап', en: 'National stage' };
const final: Text = { ky: 'Аймактык финал', tg: 'Финали минтақавӣ', uz: 'Mintaqaviy final', ru: 'Региональный финал', en: 'Regional final' };
const game: Text = { ky: 'Оюн', tg: 'Бозӣ', uz: 'Oʻyin', ru: 'Игра', en: 'Game' };
const languages = ['ky', 'tg', 'uz', 'ru', 'en'] as const;
const standings = { metrics: ['points'], bestOf: null } satisfies Stage['standings'];

export const stageOf = (country: CountryCode) => `national-${country.toLowerCase()}`;

/** Three national stages that lead to one final, as the plan has them. `start`: when entries open, epoch ms. */
export function seasonOf(start: number, quests: { readonly national: string; readonly final: string }): Season {
  const at = (day: number) => start + day * DAY_MS;
  return {
    title: { ky: 'Табарман 2026', tg: 'Табарман 2026', uz: 'Tabarman 2026', ru: 'Табарман 2026', en: 'Tabarman 2026' },
    about: {
      ky: 'Үч өлкөнүн студенттеринин квести: улуттук этаптар жана биргелешкен финал.', tg: 'Квести донишҷӯёни се кишвар: марҳилаҳои миллӣ ва финали якҷоя.', uz: 'Uch mamlakat talabalarining kvesti: milliy bosqichlar va umumiy final.',
      ru: 'Квест студентов трёх стран: национальные этапы и общий финал.', en: 'A quest of students of three countries: national stages and one final.',
    },
    reference: 'ru', languages: [...languages], parts: { kind: 'teams', least: 3, most: 6, substitutions: 1 },
    eligibility: { age: { from: 18, to: null, on: new Date(at(20)).toISOString().slice(0, 10) }, isStudent: true, countries: [...countryCodes], regions: [], languages: [] },
    entries: { opensAt: at(0), closesAt: at(14) }, preset: 'accuracy', classes: ['university', 'firstYear'],
    consents: [{
      id: 'public', version: 1, isRequired: false,
      text: {
        ky: 'Менин атым ачык жыйынтыктарда турса болот', tg: 'Номи ман метавонад дар натиҷаҳои кушода бошад', uz: 'Ismim ochiq natijalarda turishi mumkin',
        ru: 'Моё имя может стоять в открытых результатах', en: 'My name may stand in the public results',
      },
    }],
    stages: [
      ...countryCodes.map((country): Stage => ({
        id: stageOf(country), kind: 'national', country, comparison: 'same', standings, appealsHours: 48, into: 'final',
        title: Object.fromEntries(languages.map((language) => [language, `${national[language]}: ${countryName(country, language)}`])),
        games: [{ id: 'game', title: game, questId: quests.national, start: 'window', opensAt: at(20), closesAt: at(22) }],
        qualification: {
          seats: [{ id: 'best', kind: 'top', per: 'all', take: 4 }], caps: [{ by: 'university', most: 1 }], leastPoints: null, reserves: { per: 'all', take: 2 }, confirmHours: 48,
        },
      })),
      {
        id: 'final', kind: 'final', country: null, comparison: 'same', title: final, standings, appealsHours: 2, into: null, qualification: null,
        games: [{ id: 'game', title: game, questId: quests.final, start: 'together', opensAt: at(40), closesAt: at(41) }],
      },
    ],
  };
}
