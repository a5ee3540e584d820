import { createRandom, shuffled } from '../kernel/random.ts';
import type { NameInAll } from './team-name.ts';

/** Names that the whole region shares and no side owns: birds, animals, trees, the sky, rivers and mountains. */
const neutral = `
Бүркүт|Уқоб|Burgut|Беркут|Eagle
Шумкар|Шоҳин|Lochin|Сокол|Falcon
Илегилек|Лаклак|Laylak|Аист|Stork
Турна|Турна|Turna|Журавль|Crane
Чабалекей|Фароштурук|Qaldirgʻoch|Ласточка|Swallow
Булбул|Булбул|Bulbul|Соловей|Nightingale
Торгой|Чаковак|Toʻrgʻay|Жаворонок|Lark
Ак куу|Қу|Oqqush|Лебедь|Swan
Кыргоол|Тазарв|Qirgʻovul|Фазан|Pheasant
Көгүчкөн|Кабӯтар|Kaptar|Голубь|Dove
Үпүп|Ҳудҳуд|Popishak|Удод|Hoopoe
Кекилик|Кабк|Kaklik|Кеклик|Partridge
Илбирс|Паланги барфӣ|Qor qoploni|Снежный барс|Snow leopard
Жейрен|Оҳу|Jayron|Джейран|Gazelle
Бугу|Гавазн|Bugʻu|Олень|Deer
Жоогазын|Лола|Lola|Тюльпан|Tulip
Бадам|Бодом|Bodom|Миндаль|Almond
Анар|Анор|Anor|Гранат|Pomegranate
Жаңгак|Чормағз|Yongʻoq|Орех|Walnut
Өрүк|Зардолу|Oʻrik|Абрикос|Apricot
Жүзүм|Ангур|Uzum|Виноград|Grape
Терек|Сафедор|Terak|Тополь|Poplar
Чынар|Чинор|Chinor|Чинара|Plane tree
Арча|Арча|Archa|Можжевельник|Juniper
Тыт|Тут|Tut|Шелковица|Mulberry
Анжир|Анҷир|Anjir|Инжир|Fig
Жылдыз|Ситора|Yulduz|Звезда|Star
Ай|Моҳ|Oy|Луна|Moon
Күн|Офтоб|Quyosh|Солнце|Sun
Таң|Субҳ|Tong|Рассвет|Dawn
Жаз|Баҳор|Bahor|Весна|Spring
Шамал|Шамол|Shamol|Ветер|Wind
Чагылган|Барқ|Chaqmoq|Молния|Lightning
Сырдарыя|Сирдарё|Sirdaryo|Сырдарья|Syr Darya
Амударыя|Амударё|Amudaryo|Амударья|Amu Darya
Зарафшан|Зарафшон|Zarafshon|Зеравшан|Zarafshan
Памир|Помир|Pomir|Памир|Pamir
Тянь-Шань|Тиёншон|Tyanshan|Тянь-Шань|Tian Shan
Жибек|Абрешим|Ipak|Шёлк|Silk
Кербен|Корвон|Karvon|Караван|Caravan
Лаал|Лаъл|Laʼl|Рубин|Ruby
Перуза|Фирӯза|Feruza|Бирюза|Turquoise
Бермет|Марворид|Marvarid|Жемчуг|Pearl
`.trim().split('\n').map((line): NameInAll => {
  const [ky = '', tg = '', uz = '', ru = '', en = ''] = line.split('|');
  return { ky, tg, uz, ru, en };
});

/** As many names as are asked for, all different; beyond the list they are numbered. */
export function namesFor(teams: number, seed: number): NameInAll[] {
  const order = shuffled(neutral, createRandom(seed));
  return Array.from({ length: teams }, (_, i) => numbered(order[i % order.length] as NameInAll, Math.floor(i / order.length) + 1));
}

function numbered(name: NameInAll, n: number): NameInAll {
  if (n === 1) return name;
  const { ky, tg, uz, ru, en } = name;
  return { ky: `${ky} ${n}`, tg: `${tg} ${n}`, uz: `${uz} ${n}`, ru: `${ru} ${n}`, en: `${en} ${n}` };
}
