import type { Language } from '@tabarman/shared/kernel/language.ts';

/** What a team of the hackathon makes: the lead's language is that of the title. Leads are of KG, UZ and TJ by turns. */
export interface Idea {
  readonly team: string;
  readonly title: string;
  readonly summary: Partial<Record<Language, string>>;
}

export const ideas: readonly Idea[] = [
  {
    team: 'Арык', title: 'Суу кезеги: чек арадагы айылдар үчүн бот', summary: {
      ky: 'Бот эки айылдын сугат кезегин бир тизмеде көрсөтөт жана кезек жылса, кошуналарга билдирет.', ru: 'Бот показывает очередь на полив двух соседних сёл одним списком и сообщает соседям, если она сдвинулась.',
    },
  },
  {
    team: 'Tekshir', title: 'Tekshir: sarlavhani tekshiruvchi oʻyin', summary: {
      uz: 'Oʻyinchi sarlavhani matn bilan solishtiradi va nega ishonmaganini aytadi; javoblar maktab darsida muhokama qilinadi.', ru: 'Игрок сравнивает заголовок с текстом и объясняет, чему не поверил; ответы разбирают на уроке.',
    },
  },
  {
    team: 'Пули Вахш', title: 'Пул: луғати зинда барои ҳамсояҳо', summary: {
      tg: 'Луғати калимаҳои рӯзмарра бо овози мардуми се кишвар: дар бозор, дар роҳ, дар беморхона.', ru: 'Словарь повседневных слов, озвученный жителями трёх стран: на базаре, в дороге, в больнице.',
    },
  },
  {
    team: 'Үн', title: 'Үн: айылдан келген кабарлар', summary: {
      ky: 'Айыл тургуну телефонго сүйлөп берет, редакция аны текстке айлантып, эки булактан текшерет.', ru: 'Житель села наговаривает новость в телефон, редакция переводит её в текст и проверяет по двум источникам.',
    },
  },
  {
    team: 'Bozor', title: 'Narx: bozordagi narxlar xaritasi', summary: {
      uz: 'Talabalar har kuni toʻqqizta bozordan narx yozadi; xarita mish-mish qayerda narxni oshirganini koʻrsatadi.', ru: 'Студенты каждый день записывают цены на девяти базарах; карта показывает, где цену подняли слухи.',
    },
  },
  {
    team: 'Садо', title: 'Садо: подкаст дар роҳи маршрутка', summary: {
      tg: 'Қиссаҳои панҷдақиқаӣ аз зиндагии ду соҳили дарё, ки дар маршрутка бе интернет шунида мешаванд.', ru: 'Пятиминутные истории с двух берегов реки, которые слушают в маршрутке без интернета.',
    },
  },
  {
    team: 'Көпүрө', title: 'Көпүрө: мектептер ортосундагы кат алышуу', summary: {
      ky: 'Үч өлкөнүн окуучулары бири-бирине кат жазат, мугалим окуйт, котормону студенттер текшерет.', ru: 'Школьники трёх стран пишут друг другу письма, учитель читает, перевод проверяют студенты.',
    },
  },
  {
    team: 'Sahifa', title: 'Sahifa: mahalliy gazetalar arxivi', summary: {
      uz: 'Eski tuman gazetalari suratga olinadi va qidiriladigan boʻladi; har bir maqola yonida uning manbasi turadi.', ru: 'Старые районные газеты сняты и доступны поиску; рядом с каждой статьёй её источник.',
    },
  },
  {
    team: 'Чашма', title: 'Чашма: сифати об дар харитаи кушода', summary: {
      tg: 'Донишҷӯён оби чашмаҳоро бо лакмус месанҷанд ва натиҷаро бо акс ба харита мегузоранд.', ru: 'Студенты проверяют воду родников полосками и выкладывают результат с фотографией на карту.',
    },
  },
  {
    team: 'Жайлоо', title: 'Жайлоо: жаңылык интернетсиз', summary: {
      ky: 'Жаңылыктар бир файлга жыйналат, телефондон телефонго өтөт жана кимден келгенин сактайт.', ru: 'Новости собираются в один файл, который переходит с телефона на телефон и помнит, от кого пришёл.',
    },
  },
  {
    team: 'Rasm', title: 'Rasm: suratning asl joyini top', summary: {
      uz: 'Kurs suratning qachon va qayerda olinganini soya, yozuv va togʻlardan topishni oʻrgatadi.', ru: 'Курс учит находить, когда и где снято фото: по тени, вывескам и горам.',
    },
  },
  {
    team: 'Раҳнамо', title: 'Раҳнамо: ҳуҷҷатҳо барои гузаштани марз', summary: {
      tg: 'Рӯйхати ҳуҷҷатҳо бо забони худ, ки онро се коршинос ҳар ҳафта месанҷанд.', ru: 'Список документов для перехода границы на своём языке; три специалиста сверяют его каждую неделю.',
    },
  },
];
