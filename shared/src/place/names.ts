import type { Language } from '../kernel/language.ts';
import type { CityId, CountryCode, RegionCode } from './codes.ts';

/** A name that is there in every language. */
type Names = Readonly<Record<Language, string>>;

interface Region {
  readonly names: Names;
  /** For a map and a narrow column. */
  readonly short: Names;
}

export const countryNames: Readonly<Record<CountryCode, Names>> = {
  KG: { ky: 'Кыргызстан', tg: 'Қирғизистон', uz: 'Qirgʻiziston', ru: 'Кыргызстан', en: 'Kyrgyzstan' },
  TJ: { ky: 'Тажикстан', tg: 'Тоҷикистон', uz: 'Tojikiston', ru: 'Таджикистан', en: 'Tajikistan' },
  UZ: { ky: 'Өзбекстан', tg: 'Ӯзбекистон', uz: 'Oʻzbekiston', ru: 'Узбекистан', en: 'Uzbekistan' },
};

/** Where the names of CLDR were wrong or missing, they are what people of the country write. */
export const regionNames: Readonly<Record<RegionCode, Region>> = {
  'KG-B': {
    names: { ky: 'Баткен облусу', tg: 'Вилояти Боткен', uz: 'Botken viloyati', ru: 'Баткенская область', en: 'Batken Region' },
    short: { ky: 'Баткен', tg: 'Боткен', uz: 'Botken', ru: 'Баткен', en: 'Batken' },
  },
  'KG-C': {
    names: { ky: 'Чүй облусу', tg: 'Вилояти Чуй', uz: 'Chuy viloyati', ru: 'Чуйская область', en: 'Chuy Region' },
    short: { ky: 'Чүй', tg: 'Чуй', uz: 'Chuy', ru: 'Чуй', en: 'Chuy' },
  },
  'KG-GB': {
    names: { ky: 'Бишкек шаары', tg: 'Шаҳри Бишкек', uz: 'Bishkek shahri', ru: 'город Бишкек', en: 'Bishkek City' },
    short: { ky: 'Бишкек', tg: 'Бишкек', uz: 'Bishkek', ru: 'Бишкек', en: 'Bishkek' },
  },
  'KG-GO': {
    names: { ky: 'Ош шаары', tg: 'Шаҳри Ӯш', uz: 'Oʻsh shahri', ru: 'город Ош', en: 'Osh City' },
    short: { ky: 'Ош ш.', tg: 'ш. Ӯш', uz: 'Oʻsh sh.', ru: 'г. Ош', en: 'Osh (city)' },
  },
  'KG-J': {
    names: { ky: 'Жалал-Абад облусу', tg: 'Вилояти Ҷалолобод', uz: 'Jalolobod viloyati', ru: 'Джалал-Абадская область', en: 'Jalal-Abad Region' },
    short: { ky: 'Жалал-Абад', tg: 'Ҷалолобод', uz: 'Jalolobod', ru: 'Джалал-Абад', en: 'Jalal-Abad' },
  },
  'KG-N': {
    names: { ky: 'Нарын облусу', tg: 'Вилояти Норин', uz: 'Norin viloyati', ru: 'Нарынская область', en: 'Naryn Region' },
    short: { ky: 'Нарын', tg: 'Норин', uz: 'Norin', ru: 'Нарын', en: 'Naryn' },
  },
  'KG-O': {
    names: { ky: 'Ош облусу', tg: 'Вилояти Ӯш', uz: 'Oʻsh viloyati', ru: 'Ошская область', en: 'Osh Region' },
    short: { ky: 'Ош обл.', tg: 'вил. Ӯш', uz: 'Oʻsh vil.', ru: 'Ошская обл.', en: 'Osh (region)' },
  },
  'KG-T': {
    names: { ky: 'Талас облусу', tg: 'Вилояти Талас', uz: 'Talas viloyati', ru: 'Таласская область', en: 'Talas Region' },
    short: { ky: 'Талас', tg: 'Талас', uz: 'Talas', ru: 'Талас', en: 'Talas' },
  },
  'KG-Y': {
    names: { ky: 'Ысык-Көл облусу', tg: 'Вилояти Иссиқкӯл', uz: 'Issiqkoʻl viloyati', ru: 'Иссык-Кульская область', en: 'Issyk-Kul Region' },
    short: { ky: 'Ысык-Көл', tg: 'Иссиқкӯл', uz: 'Issiqkoʻl', ru: 'Иссык-Куль', en: 'Issyk-Kul' },
  },
  'TJ-DU': {
    names: { ky: 'Душанбе шаары', tg: 'Шаҳри Душанбе', uz: 'Dushanbe shahri', ru: 'город Душанбе', en: 'Dushanbe City' },
    short: { ky: 'Душанбе', tg: 'Душанбе', uz: 'Dushanbe', ru: 'Душанбе', en: 'Dushanbe' },
  },
  'TJ-GB': {
    names: { ky: 'Тоолуу Бадахшан автономиялуу облусу', tg: 'Вилояти Мухтори Кӯҳистони Бадахшон', uz: 'Togʻli Badaxshon muxtor viloyati', ru: 'Горно-Бадахшанская автономная область', en: 'Gorno-Badakhshan Autonomous Region' },
    short: { ky: 'Тоолуу Бадахшан', tg: 'ВМКБ', uz: 'Togʻli Badaxshon', ru: 'ГБАО', en: 'GBAO' },
  },
  'TJ-KT': {
    names: { ky: 'Хатлон облусу', tg: 'Вилояти Хатлон', uz: 'Xatlon viloyati', ru: 'Хатлонская область', en: 'Khatlon Region' },
    short: { ky: 'Хатлон', tg: 'Хатлон', uz: 'Xatlon', ru: 'Хатлон', en: 'Khatlon' },
  },
  'TJ-RA': {
    names: { ky: 'Республикага баш ийген райондор', tg: 'Ноҳияҳои тобеи ҷумҳурӣ', uz: 'Respublikaga boʻysunuvchi tumanlar', ru: 'Районы республиканского подчинения', en: 'Districts of Republican Subordination' },
    short: { ky: 'Республикалык р-ндор', tg: 'НТҶ', uz: 'Respublika tumanlari', ru: 'РРП', en: 'DRS' },
  },
  'TJ-SU': {
    names: { ky: 'Согди облусу', tg: 'Вилояти Суғд', uz: 'Sugʻd viloyati', ru: 'Согдийская область', en: 'Sughd Region' },
    short: { ky: 'Согди', tg: 'Суғд', uz: 'Sugʻd', ru: 'Согд', en: 'Sughd' },
  },
  'UZ-AN': {
    names: { ky: 'Анжиян облусу', tg: 'Вилояти Андиҷон', uz: 'Andijon viloyati', ru: 'Андижанская область', en: 'Andijan Region' },
    short: { ky: 'Анжиян', tg: 'Андиҷон', uz: 'Andijon', ru: 'Андижан', en: 'Andijan' },
  },
  'UZ-BU': {
    names: { ky: 'Бухара облусу', tg: 'Вилояти Бухоро', uz: 'Buxoro viloyati', ru: 'Бухарская область', en: 'Bukhara Region' },
    short: { ky: 'Бухара', tg: 'Бухоро', uz: 'Buxoro', ru: 'Бухара', en: 'Bukhara' },
  },
  'UZ-FA': {
    names: { ky: 'Фергана облусу', tg: 'Вилояти Фарғона', uz: 'Fargʻona viloyati', ru: 'Ферганская область', en: 'Fergana Region' },
    short: { ky: 'Фергана', tg: 'Фарғона', uz: 'Fargʻona', ru: 'Фергана', en: 'Fergana' },
  },
  'UZ-JI': {
    names: { ky: 'Жызак облусу', tg: 'Вилояти Ҷиззах', uz: 'Jizzax viloyati', ru: 'Джизакская область', en: 'Jizzakh Region' },
    short: { ky: 'Жызак', tg: 'Ҷиззах', uz: 'Jizzax', ru: 'Джизак', en: 'Jizzakh' },
  },
  'UZ-NG': {
    names: { ky: 'Наманган облусу', tg: 'Вилояти Намангон', uz: 'Namangan viloyati', ru: 'Наманганская область', en: 'Namangan Region' },
    short: { ky: 'Наманган', tg: 'Намангон', uz: 'Namangan', ru: 'Наманган', en: 'Namangan' },
  },
  'UZ-NW': {
    names: { ky: 'Навоий облусу', tg: 'Вилояти Навоӣ', uz: 'Navoiy viloyati', ru: 'Навоийская область', en: 'Navoiy Region' },
    short: { ky: 'Навоий', tg: 'Навоӣ', uz: 'Navoiy', ru: 'Навои', en: 'Navoiy' },
  },
  'UZ-QA': {
    names: { ky: 'Кашкадарыя облусу', tg: 'Вилояти Қашқадарё', uz: 'Qashqadaryo viloyati', ru: 'Кашкадарьинская область', en: 'Qashqadaryo Region' },
    short: { ky: 'Кашкадарыя', tg: 'Қашқадарё', uz: 'Qashqadaryo', ru: 'Кашкадарья', en: 'Qashqadaryo' },
  },
  'UZ-QR': {
    names: { ky: 'Каракалпакстан Республикасы', tg: 'Ҷумҳурии Қароқалпоқистон', uz: 'Qoraqalpogʻiston Respublikasi', ru: 'Республика Каракалпакстан', en: 'Republic of Karakalpakstan' },
    short: { ky: 'Каракалпакстан', tg: 'Қароқалпоқистон', uz: 'Qoraqalpogʻiston', ru: 'Каракалпакстан', en: 'Karakalpakstan' },
  },
  'UZ-SA': {
    names: { ky: 'Самарканд облусу', tg: 'Вилояти Самарқанд', uz: 'Samarqand viloyati', ru: 'Самаркандская область', en: 'Samarqand Region' },
    short: { ky: 'Самарканд', tg: 'Самарқанд', uz: 'Samarqand', ru: 'Самарканд', en: 'Samarqand' },
  },
  'UZ-SI': {
    names: { ky: 'Сырдарыя облусу', tg: 'Вилояти Сирдарё', uz: 'Sirdaryo viloyati', ru: 'Сырдарьинская область', en: 'Sirdaryo Region' },
    short: { ky: 'Сырдарыя', tg: 'Сирдарё', uz: 'Sirdaryo', ru: 'Сырдарья', en: 'Sirdaryo' },
  },
  'UZ-SU': {
    names: { ky: 'Сурхандарыя облусу', tg: 'Вилояти Сурхондарё', uz: 'Surxondaryo viloyati', ru: 'Сурхандарьинская область', en: 'Surxondaryo Region' },
    short: { ky: 'Сурхандарыя', tg: 'Сурхондарё', uz: 'Surxondaryo', ru: 'Сурхандарья', en: 'Surxondaryo' },
  },
  'UZ-TK': {
    names: { ky: 'Ташкент шаары', tg: 'Шаҳри Тошканд', uz: 'Toshkent shahri', ru: 'город Ташкент', en: 'Tashkent City' },
    short: { ky: 'Ташкент ш.', tg: 'ш. Тошканд', uz: 'Toshkent sh.', ru: 'г. Ташкент', en: 'Tashkent (city)' },
  },
  'UZ-TO': {
    names: { ky: 'Ташкент облусу', tg: 'Вилояти Тошканд', uz: 'Toshkent viloyati', ru: 'Ташкентская область', en: 'Tashkent Region' },
    short: { ky: 'Ташкент обл.', tg: 'вил. Тошканд', uz: 'Toshkent vil.', ru: 'Ташкентская обл.', en: 'Tashkent (region)' },
  },
  'UZ-XO': {
    names: { ky: 'Хорезм облусу', tg: 'Вилояти Хоразм', uz: 'Xorazm viloyati', ru: 'Хорезмская область', en: 'Xorazm Region' },
    short: { ky: 'Хорезм', tg: 'Хоразм', uz: 'Xorazm', ru: 'Хорезм', en: 'Xorazm' },
  },
};

export const cityNames: Readonly<Record<CityId, Names>> = {
  bishkek: { ky: 'Бишкек', tg: 'Бишкек', uz: 'Bishkek', ru: 'Бишкек', en: 'Bishkek' },
  osh: { ky: 'Ош', tg: 'Ӯш', uz: 'Oʻsh', ru: 'Ош', en: 'Osh' },
  'jalal-abad': { ky: 'Манас (Жалал-Абад)', tg: 'Манас (Ҷалолобод)', uz: 'Manas (Jalolobod)', ru: 'Манас (Джалал-Абад)', en: 'Manas (Jalal-Abad)' },
  batken: { ky: 'Баткен', tg: 'Боткен', uz: 'Botken', ru: 'Баткен', en: 'Batken' },
  karakol: { ky: 'Каракол', tg: 'Каракол', uz: 'Qoraqoʻl', ru: 'Каракол', en: 'Karakol' },
  naryn: { ky: 'Нарын', tg: 'Норин', uz: 'Norin', ru: 'Нарын', en: 'Naryn' },
  talas: { ky: 'Талас', tg: 'Талас', uz: 'Talas', ru: 'Талас', en: 'Talas' },
  tokmok: { ky: 'Токмок', tg: 'Тӯқмоқ', uz: 'Toʻqmoq', ru: 'Токмок', en: 'Tokmok' },
  dushanbe: { ky: 'Душанбе', tg: 'Душанбе', uz: 'Dushanbe', ru: 'Душанбе', en: 'Dushanbe' },
  khujand: { ky: 'Хужанд', tg: 'Хуҷанд', uz: 'Xoʻjand', ru: 'Худжанд', en: 'Khujand' },
  bokhtar: { ky: 'Бохтар', tg: 'Бохтар', uz: 'Boxtar', ru: 'Бохтар', en: 'Bokhtar' },
  kulob: { ky: 'Кулоб', tg: 'Кӯлоб', uz: 'Koʻlob', ru: 'Куляб', en: 'Kulob' },
  khorugh: { ky: 'Хорог', tg: 'Хоруғ', uz: 'Xorugʻ', ru: 'Хорог', en: 'Khorugh' },
  vahdat: { ky: 'Вахдат', tg: 'Ваҳдат', uz: 'Vahdat', ru: 'Вахдат', en: 'Vahdat' },
  isfara: { ky: 'Исфара', tg: 'Исфара', uz: 'Isfara', ru: 'Исфара', en: 'Isfara' },
  tashkent: { ky: 'Ташкент', tg: 'Тошканд', uz: 'Toshkent', ru: 'Ташкент', en: 'Tashkent' },
  nurafshon: { ky: 'Нурафшон', tg: 'Нурафшон', uz: 'Nurafshon', ru: 'Нурафшон', en: 'Nurafshon' },
  fergana: { ky: 'Фергана', tg: 'Фарғона', uz: 'Fargʻona', ru: 'Фергана', en: 'Fergana' },
  kokand: { ky: 'Кокон', tg: 'Хӯқанд', uz: 'Qoʻqon', ru: 'Коканд', en: 'Kokand' },
  andijan: { ky: 'Анжиян', tg: 'Андиҷон', uz: 'Andijon', ru: 'Андижан', en: 'Andijan' },
  namangan: { ky: 'Наманган', tg: 'Намангон', uz: 'Namangan', ru: 'Наманган', en: 'Namangan' },
  samarkand: { ky: 'Самарканд', tg: 'Самарқанд', uz: 'Samarqand', ru: 'Самарканд', en: 'Samarkand' },
  bukhara: { ky: 'Бухара', tg: 'Бухоро', uz: 'Buxoro', ru: 'Бухара', en: 'Bukhara' },
  navoiy: { ky: 'Навоий', tg: 'Навоӣ', uz: 'Navoiy', ru: 'Навои', en: 'Navoiy' },
  nukus: { ky: 'Нукус', tg: 'Нукус', uz: 'Nukus', ru: 'Нукус', en: 'Nukus' },
  urgench: { ky: 'Үргөнч', tg: 'Урганҷ', uz: 'Urganch', ru: 'Ургенч', en: 'Urgench' },
  termez: { ky: 'Термез', tg: 'Тирмиз', uz: 'Termiz', ru: 'Термез', en: 'Termez' },
  qarshi: { ky: 'Карши', tg: 'Қаршӣ', uz: 'Qarshi', ru: 'Карши', en: 'Qarshi' },
  jizzakh: { ky: 'Жызак', tg: 'Ҷиззах', uz: 'Jizzax', ru: 'Джизак', en: 'Jizzakh' },
  guliston: { ky: 'Гулистан', tg: 'Гулистон', uz: 'Guliston', ru: 'Гулистан', en: 'Guliston' },
};
