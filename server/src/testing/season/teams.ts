import { createHash } from 'node:crypto';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { type CountryCode, countryCodes, countryOf } from '@tabarman/shared/place/codes.ts';
import { universities } from '@tabarman/shared/place/universities.ts';
import type { EntryFacts } from '@tabarman/shared/season/entry.ts';

/** A team of the simulated season: an entry, the hall it plays in, and how much it knows (0–1). */
export interface Team extends EntryFacts {
  readonly hall: string;
  readonly language: Language;
  readonly skill: number;
}

const names: Readonly<Record<CountryCode, readonly string[]>> = {
  KG: ['Ала-Тоо', 'Чүй', 'Ысык-Көл', 'Нарын', 'Талас', 'Сулайман-Тоо', 'Арсланбап', 'Хан-Теңири', 'Каркыра', 'Сон-Көл', 'Барскоон', 'Жети-Өгүз', 'Кегети', 'Бурана', 'Сары-Челек', 'Токтогул', 'Манас', 'Семетей', 'Сейтек', 'Каныкей'],
  TJ: ['Помир', 'Ҳисор', 'Хуҷанд', 'Варзоб', 'Искандаркӯл', 'Зарафшон', 'Рӯдакӣ', 'Норак', 'Ваҳдат', 'Кӯлоб', 'Хоруғ', 'Мурғоб', 'Панҷакент', 'Истаравшан', 'Қаротегин', 'Вахш', 'Сирдарё', 'Ситора', 'Фирдавс', 'Баҳористон'],
  UZ: ['Registon', 'Amudaryo', 'Chimyon', 'Zarafshon', 'Xiva', 'Buxoro', 'Oltin vodiy', 'Humo', 'Sherdor', 'Ulugʻbek', 'Navoiy', 'Ipak yoʻli', 'Termiz', 'Orol', 'Qoʻqon', 'Margʻilon', 'Andijon', 'Namangan', 'Jizzax', 'Guliston'],
};
const halls: Readonly<Record<CountryCode, readonly string[]>> = {
  KG: ['Бишкек', 'Ош', 'Каракол', 'Талас'], TJ: ['Душанбе', 'Хуҷанд', 'Бохтар', 'Хоруғ'], UZ: ['Toshkent', 'Samarqand', 'Andijon', 'Nukus'],
};
const own: Readonly<Record<CountryCode, Language>> = { KG: 'ky', TJ: 'tg', UZ: 'uz' };

/** A number from 0 to 1 that a text always gives. */
export const chance = (text: string) => createHash('sha256').update(text).digest().readUInt32BE() / 0xffff_ffff;

export const teams: readonly Team[] = countryCodes.flatMap((country) => {
  const near = universities.filter(({ region }) => countryOf(region) === country);
  return names[country].map((name, i): Team => {
    const university = near[i % near.length];
    return {
      name, country, region: university?.region ?? null, university: university?.id ?? null,
      classes: [...(i % 2 === 0 ? ['university' as const] : []), ...(i % 5 === 0 ? ['firstYear' as const] : [])],
      hall: halls[country][Math.floor(i / 5)] ?? '', language: i % 4 === 3 ? 'ru' : own[country], skill: 0.35 + chance(`skill ${name}`) * 0.5,
    };
  });
});
