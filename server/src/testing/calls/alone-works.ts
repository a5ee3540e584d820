import type { Language } from '@tabarman/shared/kernel/language.ts';

/** What somebody hands in alone. Authors are of KG, TJ and UZ by turns. */
export interface AloneWork {
  readonly title: string;
  readonly summary: Partial<Record<Language, string>>;
}

export const articles: readonly AloneWork[] = [
  { title: 'Чек арадагы чайкана', summary: { ky: 'Эки айылдын адамдары отуз жылдан бери чай ичкен жер жөнүндө репортаж.', ru: 'Репортаж о чайхане, где тридцать лет пьют чай люди из двух сёл.' } },
  { title: 'Қайиқи охирини Вахш', summary: { tg: 'Қиссаи марде, ки чил сол мардумро аз дарё мегузаронад.', ru: 'История человека, который сорок лет перевозит людей через реку.' } },
  { title: 'Uch tilda kuylaydigan hovli', summary: { uz: 'Bir hovlida uch tilda kuylaydigan ansambl haqida video.', ru: 'Видео об ансамбле одного двора, который поёт на трёх языках.' } },
  { title: 'Сууну ким бөлөт?', summary: { ky: 'Мурабдардын бир күнү: суу кезеги кантип бузулат жана кантип оңдолот.', ru: 'День мирабов: как ломается и чинится очередь на воду.' } },
  { title: 'Мактаби назди марз', summary: { tg: 'Синфе, ки дар он кӯдакони ду кишвар дар як миз мешинанд.', ru: 'Класс, где дети двух стран сидят за одной партой.' } },
  { title: 'Atlas yoʻli', summary: { uz: 'Margʻilon atlasi Oʻshdagi bozorgacha qanday boradi: sakkizta suratda.', ru: 'Как маргиланский атлас попадает на базар в Оше: в восьми снимках.' } },
  { title: 'Ушак кантип тарайт', summary: { ky: 'Бир билдирүүнүн изи: кимден чыкты, ким текшербей жөнөттү.', ru: 'След одного сообщения: от кого пошло и кто переслал, не проверив.' } },
  { title: 'Нони модарбузург', summary: { tg: 'Панҷ навъи нон ва панҷ оила дар ду соҳили дарё.', ru: 'Пять видов лепёшек и пять семей на двух берегах.' } },
  { title: 'Marshrutkadagi muzokara', summary: { uz: 'Haydovchi va yoʻlovchilar tarjimonsiz qanday kelishadi: podkast.', ru: 'Как договариваются без переводчика водитель и пассажиры: подкаст.' } },
  { title: 'Жоголгон көпүрө', summary: { ky: 'Суу алып кеткен көпүрөнү эки айыл кантип чогуу курду.', ru: 'Как два села вместе построили мост, который унесла вода.' } },
  { title: 'Ду таърихи як қалъа', summary: { tg: 'Китобҳои дарсии ду кишвар дар бораи як қалъа чӣ мегӯянд.', ru: 'Что говорят об одной крепости учебники двух стран.' } },
  { title: 'Qoʻshni qizning toʻyi', summary: { uz: 'Chegara ortidagi toʻyga borgan oila haqida fotohikoya.', ru: 'Фотоистория семьи, которая ездила на свадьбу через границу.' } },
];

export const projects: readonly AloneWork[] = [
  { title: 'Айыл радиосу', summary: { ky: 'Баткендин беш айылында мектеп радиосун ачуу.', ru: 'Открыть школьное радио в пяти сёлах Баткенской области.' } },
  { title: 'Харитаи чашмаҳо', summary: { tg: 'Бо хонандагон харитаи чашмаҳо ва вазъи онҳоро тартиб додан.', ru: 'Составить со школьниками карту родников и их состояния.' } },
  { title: 'Mahalla sahifasi', summary: { uz: 'Mahalla yangiliklarini talabalar yozadigan sahifa.', ru: 'Страница новостей махалли, которую ведут студенты.' } },
  { title: 'Текшерүү клубу', summary: { ky: 'Ошто жана Жалал-Абадда фактыларды текшерүү клубдары.', ru: 'Клубы проверки фактов в Оше и Джалал-Абаде.' } },
  { title: 'Қиссаҳои роҳ', summary: { tg: 'Даҳ подкаст аз зиндагии ронандагони шоҳроҳи Хуҷанд.', ru: 'Десять подкастов о жизни водителей худжандской трассы.' } },
  { title: 'Imo-ishora yangiliklari', summary: { uz: 'Haftalik yangiliklar imo-ishora tilida.', ru: 'Новости недели на жестовом языке.' } },
  { title: 'Жайлоодогу кино', summary: { ky: 'Жайлоодо кыска тасма көрсөтүү жана талкуу.', ru: 'Показы короткого кино на джайлоо с обсуждением.' } },
  { title: 'Арки дӯстӣ', summary: { tg: 'Намоишгоҳи аксҳои оилаҳои омехта.', ru: 'Выставка фотографий смешанных семей.' } },
  { title: 'Suv kundaligi', summary: { uz: 'Fargʻona vodiysidagi suv haqida ochiq maʼlumot va maqolalar.', ru: 'Открытые данные и статьи о воде в Ферганской долине.' } },
  { title: 'Кошуна тил', summary: { ky: 'Кошуналардын тилин үйрөткөн кыска видеолор.', ru: 'Короткие видео, по которым учат язык соседей.' } },
  { title: 'Мактаби хабарнигор', summary: { tg: 'Курси зимистона барои хабарнигорони ҷавон дар Хоруғ.', ru: 'Зимний курс для юных корреспондентов в Хороге.' } },
  { title: 'Bozor taqvimi', summary: { uz: 'Chegara bozorlari jadvali va narxlari boti.', ru: 'Бот с расписанием и ценами приграничных базаров.' } },
];
