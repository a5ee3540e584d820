import type { Criterion } from '@tabarman/shared/call/schema.ts';
import { emptySheet, type SheetParts } from '@tabarman/shared/jury/sheet.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { chance } from '../season/teams.ts';

/** Of a weak, a middling and a good work, in the language that a juror reads first. */
const words: Readonly<Record<Exclude<Language, 'en'>, readonly [string, string, string]>> = {
  ky: ['Ой кызыктуу, бирок ким колдоноору көрүнбөйт: эки-үч адам менен сынап көрүңүз.', 'Жакшы иш. Булактарды ачык көрсөтсөңүз, ишеним артат.', 'Күчтүү жана керектүү иш, аягына чейин ойлонулган.'],
  tg: ['Фикр ҷолиб аст, аммо маълум нест, ки кӣ истифода мебарад: бо ду-се кас санҷед.', 'Кори хуб. Агар сарчашмаҳоро кушода нишон диҳед, боварӣ меафзояд.', 'Кори муҳим ва боқувват, то охир андешида шудааст.'],
  uz: ['Gʻoya qiziq, lekin kim foydalanishi koʻrinmaydi: ikki-uch kishi bilan sinab koʻring.', 'Yaxshi ish. Manbalarni ochiq koʻrsatsangiz, ishonch ortadi.', 'Kerakli va kuchli ish, oxirigacha oʻylangan.'],
  ru: ['Мысль интересная, но не видно, кто этим будет пользоваться: проверьте на двух-трёх людях.', 'Хорошая работа. Если открыто показать источники, доверия станет больше.', 'Сильная и нужная работа, продумана до конца.'],
};

/** What a juror says of a work: how good it is, how strict they are, and what each sees alone. The same of the same names. */
export function opinionOf(criteria: readonly Pick<Criterion, 'id' | 'scale'>[], juror: { readonly name: string; readonly languages: readonly Language[] }, title: string): SheetParts {
  const marks = Object.fromEntries(criteria.map(({ id, scale }) => {
    const share = 0.35 + 0.55 * chance(`good ${title}`) + 0.2 * (chance(`strict ${juror.name}`) - 0.5) + 0.4 * (chance(`${juror.name} ${title} ${id}`) - 0.5);
    return [id, scale[Math.round(Math.min(1, Math.max(0, share)) * (scale.length - 1))]!.value];
  }));
  const mean = Object.values(marks).reduce((sum, mark) => sum + mark, 0) / criteria.length;
  const [language = 'ru'] = juror.languages;
  const said = words[language === 'en' ? 'ru' : language];
  return { ...emptySheet, marks, toApplicant: said[mean < 3 ? 0 : mean < 4 ? 1 : 2] };
}
