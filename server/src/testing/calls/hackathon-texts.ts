import type { ScheduleItem } from '@tabarman/shared/call-team/schedule.ts';
import { DAY_MS } from './call-of.ts';

const HOUR_MS = 60 * 60_000;

/** What all jurors mark first. */
export const samples = [
  {
    title: { ru: 'Проба 1: бот о погоде на перевале', ky: 'Үлгү 1: ашуудагы аба ырайы боту', tg: 'Намунаи 1: боти обу ҳавои ағба', uz: '1-namuna: dovondagi ob-havo boti', en: 'Sample 1: a bot of the weather on the pass' },
    text: { ru: 'Работа прошлого года: бот спрашивает водителей, что на перевале, и рассказывает следующим. Проверки нет: верят первому ответу.', ky: 'Былтыркы эмгек: бот айдоочулардан ашууда эмне экенин сурап, кийинкилерге айтат. Текшерүү жок: биринчи жоопко ишенет.', tg: 'Кори соли гузашта: бот аз ронандагон мепурсад, ки дар ағба чӣ аст, ва ба дигарон мегӯяд. Санҷиш нест: ба ҷавоби аввал бовар мекунад.', uz: 'Oʻtgan yilgi ish: bot haydovchilardan dovonda nima borligini soʻrab, keyingilarga aytadi. Tekshiruv yoʻq: birinchi javobga ishonadi.', en: 'A work of last year: the bot asks drivers how the pass is and tells the next ones. Nothing is checked: the first answer is believed.' },
  },
  {
    title: { ru: 'Проба 2: карта библиотек', ky: 'Үлгү 2: китепканалар картасы', tg: 'Намунаи 2: харитаи китобхонаҳо', uz: '2-namuna: kutubxonalar xaritasi', en: 'Sample 2: a map of libraries' },
    text: { ru: 'Работа прошлого года: библиотеки трёх областей с часами работы, каждую проверил студент по телефону.', ky: 'Былтыркы эмгек: үч облустун китепканалары иш убактысы менен, ар бирин студент телефон аркылуу текшерген.', tg: 'Кори соли гузашта: китобхонаҳои се вилоят бо соати кор, ҳар якеро донишҷӯ бо телефон санҷидааст.', uz: 'Oʻtgan yilgi ish: uch viloyat kutubxonalari ish vaqti bilan, har birini talaba telefon orqali tekshirgan.', en: 'A work of last year: libraries of three regions with their hours; a student checked each by telephone.' },
  },
];

/** What happens when; `start` is the beginning of the first day, epoch ms. */
export const schedule = (start: number): readonly ScheduleItem[] => {
  const at = (day: number, from: number, hours: number) => ({ startsAt: start + day * DAY_MS + from * HOUR_MS, endsAt: start + day * DAY_MS + (from + hours) * HOUR_MS });
  return [
    { title: { ky: 'Ачылыш', tg: 'Ифтитоҳ', uz: 'Ochilish', ru: 'Открытие', en: 'Opening' }, place: { ky: 'Чоң зал', tg: 'Толори калон', uz: 'Katta zal', ru: 'Большой зал', en: 'Large hall' }, link: 'https://meet.example.org/opening', ...at(0, 1, 2) },
    { title: { ky: 'Фактчекинг сабагы', tg: 'Дарси санҷиши далелҳо', uz: 'Faktcheking darsi', ru: 'Занятие по фактчекингу', en: 'A lesson of fact-checking' }, place: { ky: '204-аудитория', tg: 'Аудиторияи 204', uz: '204-auditoriya', ru: 'Аудитория 204', en: 'Room 204' }, link: null, ...at(1, 2, 2) },
    { title: { ky: 'Долбоорлорду көрсөтүү', tg: 'Муаррифии лоиҳаҳо', uz: 'Loyihalar taqdimoti', ru: 'Показ проектов', en: 'Projects are shown' }, place: { ky: 'Чоң зал', tg: 'Толори калон', uz: 'Katta zal', ru: 'Большой зал', en: 'Large hall' }, link: 'https://meet.example.org/show', ...at(6, 3, 3) },
  ];
};
