import type { EntrantRecord } from '@tabarman/shared/entrant/record.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { type CountryCode, countryCodes, countryOf } from '@tabarman/shared/place/codes.ts';
import { localLanguages } from '@tabarman/shared/place/place-name.ts';
import { universities } from '@tabarman/shared/place/universities.ts';

export interface Person {
  readonly record: EntrantRecord;
  readonly language: Language;
}

/** Ten of each, women first; who they are together is made up. */
const names: Readonly<Record<CountryCode, readonly { readonly family: string; readonly given: string }[]>> = {
  KG: [
    { family: 'Асанова Маматова Токоева Сыдыкова Жумабаева Эшматова Бекова Осмонова Калыкова Турдубаева', given: 'Айгерим Нургүл Бегимай Асель Жылдыз Мээрим Гүлзат Назгүл Чолпон Элнура' },
    { family: 'Бакиров Исаков Садыков Жээнбеков Орозов Касымов Тургунбаев Абдылдаев Молдоев Кенжебаев', given: 'Азамат Бекзат Нурсултан Эрлан Тилек Улан Мирлан Айбек Данияр Кубат' },
  ],
  TJ: [
    { family: 'Раҳимова Каримова Назарова Саидова Шарифова Юсуфова Ҳакимова Давлатова Мирзоева Холова', given: 'Зарина Мадина Ситора Нигора Фарзона Парвина Гулноза Манижа Шабнам Тахмина' },
    { family: 'Раҳмонов Қодиров Назаров Сафаров Шарипов Юсуфов Ҳакимов Давлатов Мирзоев Холов', given: 'Фирӯз Далер Сорбон Ҷамшед Парвиз Рустам Фарҳод Баҳром Шаҳром Сомон' },
  ],
  UZ: [
    { family: 'Karimova Yusupova Rahimova Toʻrayeva Saidova Ergasheva Qodirova Nazarova Umarova Ismoilova', given: 'Dilnoza Malika Nilufar Sevara Gulnora Madina Shahnoza Zulfiya Kamola Feruza' },
    { family: 'Karimov Yusupov Rahimov Toʻrayev Saidov Ergashev Qodirov Nazarov Umarov Ismoilov', given: 'Jasur Bekzod Otabek Sardor Ulugʻbek Doniyor Sherzod Aziz Farrux Akmal' },
  ],
};
const faculties: Readonly<Record<CountryCode, readonly string[]>> = {
  KG: ['Журналистика', 'Программалоо', 'Дизайн', 'Социология'], TJ: ['Журналистика', 'Барномасозӣ', 'Дизайн', 'Ҷомеашиносӣ'], UZ: ['Jurnalistika', 'Dasturlash', 'Dizayn', 'Sotsiologiya'],
};

/** The `n`th of a country, from 0; the first hundred of each have different names. */
function personOf(country: CountryCode, n: number): Person {
  const { family, given } = names[country][n % 2]!;
  const [i, block] = [(n >> 1) % 10, Math.floor(n / 20)];
  const near = universities.filter(({ region }) => countryOf(region) === country);
  const { id, region } = near[(n * 5) % near.length]!;
  const languages: Language[] = [localLanguages[country], ...(n % 3 === 0 ? [] : ['ru' as const])];
  return {
    language: localLanguages[country],
    record: {
      name: `${family.split(' ')[i]} ${given.split(' ')[(i + 3 * block) % 10]}`, bornOn: `${2001 + (n % 5)}-0${1 + (n % 9)}-${10 + (n % 18)}`, country, region, university: id, otherUniversity: '',
      faculty: faculties[country][n % 4]!, year: 1 + (n % 4), languages, contact: `${country.toLowerCase()}${n}@example.org`,
    },
  };
}

/** So many people, the countries one after another, from the `from`th of each. */
export const peopleFrom = (from: number, count: number): readonly Person[] =>
  Array.from({ length: count }, (_, i) => personOf(countryCodes[i % countryCodes.length]!, from + Math.floor(i / countryCodes.length)));
