import type { RegionCode } from './codes.ts';

export interface University {
  readonly id: string;
  readonly region: RegionCode;
  /** `local` is in the language of its country. Whom it is named after is left to the aliases: that changes often and fills lines. */
  readonly names: { readonly en: string; readonly ru: string; readonly local: string };
  /** Of its addresses, where the list knows it: `oshsu.kg`. */
  readonly domain?: string;
  /** What else people call it. Two may share one. */
  readonly aliases: readonly string[];
}

export const universities: readonly University[] = [
  {
    id: 'oshsu', region: 'KG-GO', domain: 'oshsu.kg', names: { en: 'Osh State University', ru: 'Ошский государственный университет', local: 'Ош мамлекеттик университети' },
    aliases: ['ОшМУ', 'ОшГУ', 'OshSU'],
  },
  {
    id: 'oshtu', region: 'KG-GO', names: { en: 'Osh Technological University', ru: 'Ошский технологический университет', local: 'Ош технологиялык университети' },
    aliases: ['ОшТУ', 'OshTU', 'Adyshev', 'Адышева', 'Адышев'],
  },
  {
    id: 'oshspu', region: 'KG-GO', domain: 'oshmpu.kg', names: { en: 'Osh State Pedagogical University', ru: 'Ошский государственный педагогический университет', local: 'Ош мамлекеттик педагогикалык университети' },
    aliases: ['ОшМПУ', 'ОшГПУ', 'Myrsabekov', 'Мырсабекова', 'Мырсабеков'],
  },
  {
    id: 'kuiu', region: 'KG-GO', names: { en: 'Kyrgyz-Uzbek International University', ru: 'Кыргызско-Узбекский международный университет', local: 'Кыргыз-Өзбек эл аралык университети' },
    aliases: ['КУМУ', 'КӨЭУ', 'Sydykov', 'Сыдыкова', 'Сыдыков'],
  },
  {
    id: 'jasu', region: 'KG-J', domain: 'jasu.edu.kg', names: { en: 'Jalal-Abad State University', ru: 'Джалал-Абадский государственный университет', local: 'Жалал-Абад мамлекеттик университети' },
    aliases: ['ЖАМУ', 'ЖАГУ', 'JASU', 'Osmonov', 'Осмонова', 'Осмонов'],
  },
  {
    id: 'batsu', region: 'KG-B', names: { en: 'Batken State University', ru: 'Баткенский государственный университет', local: 'Баткен мамлекеттик университети' },
    aliases: ['БатМУ', 'БатГУ', 'BatSU'],
  },
  {
    id: 'knu', region: 'KG-GB', domain: 'knu.kg', names: { en: 'Kyrgyz National University', ru: 'Кыргызский национальный университет', local: 'Кыргыз улуттук университети' },
    aliases: ['КНУ', 'КУУ', 'KNU', 'Жусупа Баласагына', 'Жусуп Баласагын', 'Balasagyn'],
  },
  {
    id: 'kstu', region: 'KG-GB', domain: 'kstu.kg', names: { en: 'Kyrgyz State Technical University', ru: 'Кыргызский государственный технический университет', local: 'Кыргыз мамлекеттик техникалык университети' },
    aliases: ['КГТУ', 'КМТУ', 'KSTU', 'Razzakov', 'Раззакова', 'Раззаков'],
  },
  {
    id: 'krsu', region: 'KG-GB', domain: 'krsu.kg', names: { en: 'Kyrgyz-Russian Slavic University', ru: 'Кыргызско-Российский Славянский университет', local: 'Кыргыз-Россия Славян университети' },
    aliases: ['КРСУ', 'KRSU', 'Yeltsin', 'Ельцина', 'Ельцин'],
  },
  {
    id: 'auca', region: 'KG-GB', domain: 'auca.kg', names: { en: 'American University of Central Asia', ru: 'Американский университет в Центральной Азии', local: 'Борбордук Азиядагы Америка университети' },
    aliases: ['АУЦА', 'AUCA'],
  },
  {
    id: 'manas', region: 'KG-GB', domain: 'manas.edu.kg', names: { en: 'Kyrgyz-Turkish Manas University', ru: 'Кыргызско-Турецкий университет «Манас»', local: 'Кыргыз-Түрк «Манас» университети' },
    aliases: ['КТУ Манас', 'КТМУ', 'KTMU'],
  },
  {
    id: 'ksma', region: 'KG-GB', names: { en: 'Kyrgyz State Medical Academy', ru: 'Кыргызская государственная медицинская академия', local: 'Кыргыз мамлекеттик медициналык академиясы' },
    aliases: ['КГМА', 'КММА', 'KSMA', 'Akhunbaev', 'Ахунбаева', 'Ахунбаев'],
  },
  {
    id: 'ksu-arabaev', region: 'KG-GB', names: { en: 'Arabaev Kyrgyz State University', ru: 'Кыргызский государственный университет имени И. Арабаева', local: 'И. Арабаев атындагы Кыргыз мамлекеттик университети' },
    aliases: ['КГУ', 'КМУ'],
  },
  {
    id: 'bhu', region: 'KG-GB', domain: 'bhu.kg', names: { en: 'Bishkek State University', ru: 'Бишкекский государственный университет', local: 'Бишкек мамлекеттик университети' },
    aliases: ['БГУ', 'БМУ', 'BSU', 'Karasaev', 'Карасаева', 'Карасаев'],
  },
  {
    id: 'alatoo', region: 'KG-GB', domain: 'alatoo.edu.kg', names: { en: 'Ala-Too International University', ru: 'Международный университет «Ала-Тоо»', local: '«Ала-Тоо» эл аралык университети' },
    aliases: ['AIU'],
  },
  {
    id: 'iuk', region: 'KG-GB', domain: 'iuk.kg', names: { en: 'International University of Kyrgyzstan', ru: 'Международный университет Кыргызстана', local: 'Кыргызстан эл аралык университети' },
    aliases: ['МУК', 'IUK'],
  },
  {
    id: 'knau', region: 'KG-GB', domain: 'knau.kg', names: { en: 'Kyrgyz National Agrarian University', ru: 'Кыргызский национальный аграрный университет', local: 'Кыргыз улуттук агрардык университети' },
    aliases: ['КНАУ', 'КУАУ', 'Skryabin', 'Скрябина', 'Скрябин'],
  },
  {
    id: 'inai', region: 'KG-GB', domain: 'inai.kg', names: { en: 'Kyrgyz-German Institute of Applied Informatics', ru: 'Кыргызско-Германский институт прикладной информатики', local: 'Кыргыз-Герман прикладдык информатика институту' },
    aliases: ['ИНАИ', 'INAI'],
  },
  {
    id: 'btk', region: 'KG-GB', domain: 'btk.kg', names: { en: 'Bishkek Technical College', ru: 'Бишкекский технический колледж', local: 'Бишкек техникалык колледжи' },
    aliases: ['БТК'],
  },
  {
    id: 'iuca', region: 'KG-C', domain: 'iuca.kg', names: { en: 'International University in Central Asia', ru: 'Международный университет в Центральной Азии', local: 'Борбордук Азия эл аралык университети' },
    aliases: ['МУЦА', 'IUCA'],
  },
  {
    id: 'iksu', region: 'KG-Y', domain: 'iksu.kg', names: { en: 'Issyk-Kul State University', ru: 'Иссык-Кульский государственный университет', local: 'Ысык-Көл мамлекеттик университети' },
    aliases: ['ИГУ', 'ЫМУ', 'Tynystanov', 'Тыныстанова', 'Тыныстанов'],
  },
  {
    id: 'nsu', region: 'KG-N', names: { en: 'Naryn State University', ru: 'Нарынский государственный университет', local: 'Нарын мамлекеттик университети' },
    aliases: ['НГУ', 'НМУ', 'Naamatov', 'Нааматова', 'Нааматов'],
  },
  {
    id: 'uca-naryn', region: 'KG-N', names: { en: 'University of Central Asia, Naryn campus', ru: 'Университет Центральной Азии, кампус в Нарыне', local: 'Борбордук Азия университети, Нарын кампусу' },
    aliases: ['УЦА', 'UCA'],
  },
  {
    id: 'talsu', region: 'KG-T', names: { en: 'Talas State University', ru: 'Таласский государственный университет', local: 'Талас мамлекеттик университети' },
    aliases: ['ТалГУ', 'ТалМУ'],
  },
  {
    id: 'hgu', region: 'TJ-SU', domain: 'hgu.tj', names: { en: 'Khujand State University', ru: 'Худжандский государственный университет', local: 'Донишгоҳи давлатии Хуҷанд' },
    aliases: ['ХГУ', 'ДДХ', 'KhSU', 'Bobojon Ghafurov', 'Бободжона Гафурова', 'Бобоҷон Ғафуров'],
  },
  {
    id: 'tsulbp', region: 'TJ-SU', names: { en: 'Tajik State University of Law, Business and Politics', ru: 'Таджикский государственный университет права, бизнеса и политики', local: 'Донишгоҳи давлатии ҳуқуқ, бизнес ва сиёсати Тоҷикистон' },
    aliases: ['ТГУПБП', 'ДДҲБСТ'],
  },
  {
    id: 'pittu', region: 'TJ-SU', domain: 'polytech.tj', names: { en: 'Polytechnic Institute of the Tajik Technical University in Khujand', ru: 'Политехнический институт Таджикского технического университета в Худжанде', local: 'Донишкадаи политехникии Донишгоҳи техникии Тоҷикистон дар шаҳри Хуҷанд' },
    aliases: ['ПИТТУ', 'ДПДТТХ', 'Осими', 'Осимӣ'],
  },
  {
    id: 'iec', region: 'TJ-SU', names: { en: 'Institute of Economy and Trade of the Tajik State University of Commerce', ru: 'Институт экономики и торговли Таджикского государственного университета коммерции', local: 'Донишкадаи иқтисод ва савдои Донишгоҳи давлатии тиҷорати Тоҷикистон' },
    aliases: ['ИЭТ', 'ДИС ДДТТ'],
  },
  {
    id: 'mmit', region: 'TJ-SU', names: { en: 'Mining-Metallurgical Institute of Tajikistan', ru: 'Горно-металлургический институт Таджикистана', local: 'Донишкадаи кӯҳӣ-металлургии Тоҷикистон' },
    aliases: ['ГМИТ', 'ДКМТ'],
  },
  {
    id: 'panjakent', region: 'TJ-SU', names: { en: 'Tajik Pedagogical Institute in Panjakent', ru: 'Таджикский педагогический институт в городе Пенджикенте', local: 'Донишкадаи омӯзгории Тоҷикистон дар шаҳри Панҷакент' },
    aliases: ['ТПИП', 'ДОТП'],
  },
  {
    id: 'tut-isfara', region: 'TJ-SU', names: { en: 'Isfara branch of the Technological University of Tajikistan', ru: 'Филиал Технологического университета Таджикистана в городе Исфаре', local: 'Филиали Донишгоҳи технологии Тоҷикистон дар шаҳри Исфара' },
    aliases: [],
  },
  {
    id: 'tnu', region: 'TJ-DU', domain: 'tnu.tj', names: { en: 'Tajik National University', ru: 'Таджикский национальный университет', local: 'Донишгоҳи миллии Тоҷикистон' },
    aliases: ['ТНУ', 'ДМТ', 'TNU'],
  },
  {
    id: 'ttu', region: 'TJ-DU', domain: 'ttu.tj', names: { en: 'Tajik Technical University', ru: 'Таджикский технический университет', local: 'Донишгоҳи техникии Тоҷикистон' },
    aliases: ['ТТУ', 'ДТТ', 'TTU', 'Osimi', 'Осими', 'Осимӣ'],
  },
  {
    id: 'atsmu', region: 'TJ-DU', domain: 'tajmedun.tj', names: { en: 'Tajik State Medical University', ru: 'Таджикский государственный медицинский университет', local: 'Донишгоҳи давлатии тиббии Тоҷикистон' },
    aliases: ['ТГМУ', 'ДДТТ', 'Абуали ибни Сино', 'Абуалӣ ибни Сино', 'Avicenna'],
  },
  {
    id: 'tspu', region: 'TJ-DU', names: { en: 'Tajik State Pedagogical University', ru: 'Таджикский государственный педагогический университет', local: 'Донишгоҳи давлатии омӯзгории Тоҷикистон' },
    aliases: ['ТГПУ', 'ДДОТ', 'Ayni', 'Айни', 'Айнӣ'],
  },
  {
    id: 'rtsu', region: 'TJ-DU', names: { en: 'Russian-Tajik Slavonic University', ru: 'Российско-Таджикский (Славянский) университет', local: 'Донишгоҳи Славянии Россия ва Тоҷикистон' },
    aliases: ['РТСУ', 'RTSU'],
  },
  {
    id: 'tut', region: 'TJ-DU', names: { en: 'Technological University of Tajikistan', ru: 'Технологический университет Таджикистана', local: 'Донишгоҳи технологии Тоҷикистон' },
    aliases: ['ТУТ', 'ДТТ'],
  },
  {
    id: 'tau', region: 'TJ-DU', domain: 'tajagroun.tj', names: { en: 'Tajik Agrarian University', ru: 'Таджикский аграрный университет', local: 'Донишгоҳи аграрии Тоҷикистон' },
    aliases: ['ТАУ', 'ДАТ', 'Sh. Shotemur', 'Шотемура', 'Шотемур'],
  },
  {
    id: 'tsuc', region: 'TJ-DU', names: { en: 'Tajik State University of Commerce', ru: 'Таджикский государственный университет коммерции', local: 'Донишгоҳи давлатии тиҷорати Тоҷикистон' },
    aliases: ['ТГУК', 'ДДТТ'],
  },
  {
    id: 'tsufe', region: 'TJ-DU', names: { en: 'Tajik State University of Finance and Economics', ru: 'Таджикский государственный финансово-экономический университет', local: 'Донишгоҳи давлатии молия ва иқтисоди Тоҷикистон' },
    aliases: ['ТГФЭУ', 'ДДМИТ'],
  },
  {
    id: 'bsu', region: 'TJ-KT', names: { en: 'Bokhtar State University', ru: 'Бохтарский государственный университет', local: 'Донишгоҳи давлатии Бохтар' },
    aliases: ['БГУ', 'ДДБ', 'Nosir Khusrav', 'Носира Хусрава', 'Носири Хусрав'],
  },
  {
    id: 'ksu-kulob', region: 'TJ-KT', names: { en: 'Kulob State University', ru: 'Кулябский государственный университет', local: 'Донишгоҳи давлатии Кӯлоб' },
    aliases: ['КГУ', 'ДДК', 'Abuabdulloh Rudaki', 'Абуабдуллоха Рудаки', 'Абӯабдуллоҳи Рӯдакӣ'],
  },
  {
    id: 'dsu', region: 'TJ-KT', names: { en: 'Danghara State University', ru: 'Дангаринский государственный университет', local: 'Донишгоҳи давлатии Данғара' },
    aliases: ['ДГУ', 'ДДД'],
  },
  {
    id: 'itmik', region: 'TJ-KT', domain: 'dtmik.tj', names: { en: 'Institute of Technology and Innovation Management in Kulob', ru: 'Институт технологий и инновационного менеджмента в городе Кулябе', local: 'Донишкадаи технология ва менеҷменти инноватсионии шаҳри Кӯлоб' },
    aliases: ['ДТМИК'],
  },
  {
    id: 'khorogsu', region: 'TJ-GB', names: { en: 'Khorugh State University', ru: 'Хорогский государственный университет', local: 'Донишгоҳи давлатии Хоруғ' },
    aliases: ['ХоГУ', 'ДДХ', 'Moyonsho Nazarshoev', 'Моёншо Назаршоева', 'Моёншо Назаршоев'],
  },
  {
    id: 'uca-khorog', region: 'TJ-GB', names: { en: 'University of Central Asia, Khorog campus', ru: 'Университет Центральной Азии, кампус в Хороге', local: 'Донишгоҳи Осиёи Марказӣ, кампуси Хоруғ' },
    aliases: ['УЦА', 'UCA'],
  },
  {
    id: 'fdu', region: 'UZ-FA', domain: 'fdu.uz', names: { en: 'Fergana State University', ru: 'Ферганский государственный университет', local: 'Fargʻona davlat universiteti' },
    aliases: ['FarDU', 'ФерГУ', 'FSU'],
  },
  {
    id: 'fstu', region: 'UZ-FA', domain: 'fstu.uz', names: { en: 'Fergana State Technical University', ru: 'Ферганский государственный технический университет', local: 'Fargʻona davlat texnika universiteti' },
    aliases: ['FarDTU', 'FarPI', 'ФерПИ'],
  },
  {
    id: 'kokandsu', region: 'UZ-FA', domain: 'qdpi.uz', names: { en: 'Kokand State University', ru: 'Кокандский государственный университет', local: 'Qoʻqon davlat universiteti' },
    aliases: ['QDU', 'QDPI'],
  },
  {
    id: 'kokanduni', region: 'UZ-FA', domain: 'kumail.uz', names: { en: 'Kokand University', ru: 'Кокандский университет', local: 'Qoʻqon universiteti' },
    aliases: [],
  },
  {
    id: 'fjsti', region: 'UZ-FA', names: { en: 'Fergana Medical Institute of Public Health', ru: 'Ферганский медицинский институт общественного здоровья', local: 'Fargʻona jamoat salomatligi tibbiyot instituti' },
    aliases: ['FJSTI'],
  },
  {
    id: 'kiuf', region: 'UZ-FA', domain: 'kiuf.uz', names: { en: 'Korean International University in Fergana', ru: 'Корейский международный университет в Фергане', local: 'Fargʻonadagi Koreya xalqaro universiteti' },
    aliases: ['KIUF'],
  },
  {
    id: 'adu', region: 'UZ-AN', domain: 'adu.uz', names: { en: 'Andijan State University', ru: 'Андижанский государственный университет', local: 'Andijon davlat universiteti' },
    aliases: ['ADU', 'АГУ', 'Zahiriddin Muhammad Babur', 'Захириддина Мухаммада Бабура', 'Zahiriddin Muhammad Bobur'],
  },
  {
    id: 'adti', region: 'UZ-AN', domain: 'adti.uz', names: { en: 'Andijan State Medical Institute', ru: 'Андижанский государственный медицинский институт', local: 'Andijon davlat tibbiyot instituti' },
    aliases: ['ADTI', 'АГМИ'],
  },
  {
    id: 'asti', region: 'UZ-AN', domain: 'astiedu.uz', names: { en: 'Andijan State Technical Institute', ru: 'Андижанский государственный технический институт', local: 'Andijon davlat texnika instituti' },
    aliases: ['AndMI', 'АМИ'],
  },
  {
    id: 'adchti', region: 'UZ-AN', names: { en: 'Andijan State Institute of Foreign Languages', ru: 'Андижанский государственный институт иностранных языков', local: 'Andijon davlat chet tillari instituti' },
    aliases: ['ADCHTI'],
  },
  {
    id: 'aqxai', region: 'UZ-AN', domain: 'andqxai.uz', names: { en: 'Andijan Institute of Agriculture and Agrotechnologies', ru: 'Андижанский институт сельского хозяйства и агротехнологий', local: 'Andijon qishloq xoʻjaligi va agrotexnologiyalar instituti' },
    aliases: ['AQXAI'],
  },
  {
    id: 'namdu', region: 'UZ-NG', domain: 'namdu.uz', names: { en: 'Namangan State University', ru: 'Наманганский государственный университет', local: 'Namangan davlat universiteti' },
    aliases: ['NamDU', 'НамГУ'],
  },
  {
    id: 'namdtu', region: 'UZ-NG', names: { en: 'Namangan State Technical University', ru: 'Наманганский государственный технический университет', local: 'Namangan davlat texnika universiteti' },
    aliases: ['NamDTU', 'NamMTI', 'NamMQI'],
  },
  {
    id: 'namdpi', region: 'UZ-NG', names: { en: 'Namangan State Pedagogical Institute', ru: 'Наманганский государственный педагогический институт', local: 'Namangan davlat pedagogika instituti' },
    aliases: ['NamDPI'],
  },
  {
    id: 'namdchti', region: 'UZ-NG', names: { en: 'Namangan State Institute of Foreign Languages', ru: 'Наманганский государственный институт иностранных языков', local: 'Namangan davlat chet tillari instituti' },
    aliases: ['NamDCHTI'],
  },
  {
    id: 'nuu', region: 'UZ-TK', domain: 'nuu.uz', names: { en: 'National University of Uzbekistan', ru: 'Национальный университет Узбекистана', local: 'Oʻzbekiston milliy universiteti' },
    aliases: ['OʻzMU', 'НУУз', 'NUU', 'Mirzo Ulugbek', 'Мирзо Улугбека', 'Mirzo Ulugʻbek'],
  },
  {
    id: 'tdtu', region: 'UZ-TK', domain: 'tdtu.uz', names: { en: 'Tashkent State Technical University', ru: 'Ташкентский государственный технический университет', local: 'Toshkent davlat texnika universiteti' },
    aliases: ['TDTU', 'ТГТУ', 'Islam Karimov', 'Ислама Каримова', 'Islom Karimov'],
  },
  {
    id: 'tuit', region: 'UZ-TK', domain: 'tuit.uz', names: { en: 'Tashkent University of Information Technologies', ru: 'Ташкентский университет информационных технологий', local: 'Toshkent axborot texnologiyalari universiteti' },
    aliases: ['TATU', 'ТУИТ', 'Muhammad al-Khwarizmi', 'Мухаммада аль-Хоразмий', 'Muhammad al-Xorazmiy'],
  },
  {
    id: 'tsue', region: 'UZ-TK', domain: 'tsue.uz', names: { en: 'Tashkent State University of Economics', ru: 'Ташкентский государственный экономический университет', local: 'Toshkent davlat iqtisodiyot universiteti' },
    aliases: ['TDIU', 'ТГЭУ'],
  },
  {
    id: 'wiut', region: 'UZ-TK', domain: 'wiut.uz', names: { en: 'Westminster International University in Tashkent', ru: 'Международный Вестминстерский университет в Ташкенте', local: 'Toshkentdagi Vestminster xalqaro universiteti' },
    aliases: ['WIUT'],
  },
  {
    id: 'uwed', region: 'UZ-TK', domain: 'uwed.uz', names: { en: 'University of World Economy and Diplomacy', ru: 'Университет мировой экономики и дипломатии', local: 'Jahon iqtisodiyoti va diplomatiya universiteti' },
    aliases: ['JIDU', 'УМЭД'],
  },
  {
    id: 'jmcu', region: 'UZ-TK', names: { en: 'University of Journalism and Mass Communications of Uzbekistan', ru: 'Университет журналистики и массовых коммуникаций Узбекистана', local: 'Oʻzbekiston jurnalistika va ommaviy kommunikatsiyalar universiteti' },
    aliases: ['OʻzJOKU'],
  },
  {
    id: 'uzswlu', region: 'UZ-TK', domain: 'uzswlu.uz', names: { en: 'Uzbekistan State World Languages University', ru: 'Узбекский государственный университет мировых языков', local: 'Oʻzbekiston davlat jahon tillari universiteti' },
    aliases: ['OʻzDJTU', 'УзГУМЯ'],
  },
  {
    id: 'newuu', region: 'UZ-TK', domain: 'newuu.uz', names: { en: 'New Uzbekistan University', ru: 'Университет Нового Узбекистана', local: 'Yangi Oʻzbekiston universiteti' },
    aliases: ['NUU'],
  },
  {
    id: 'chdpu', region: 'UZ-TO', names: { en: 'Chirchik State Pedagogical University', ru: 'Чирчикский государственный педагогический университет', local: 'Chirchiq davlat pedagogika universiteti' },
    aliases: ['CHDPU'],
  },
  {
    id: 'samdu', region: 'UZ-SA', domain: 'samdu.uz', names: { en: 'Samarkand State University', ru: 'Самаркандский государственный университет', local: 'Samarqand davlat universiteti' },
    aliases: ['SamDU', 'СамГУ', 'Sharof Rashidov', 'Шарофа Рашидова'],
  },
  {
    id: 'buxdu', region: 'UZ-BU', domain: 'buxdu.uz', names: { en: 'Bukhara State University', ru: 'Бухарский государственный университет', local: 'Buxoro davlat universiteti' },
    aliases: ['BuxDU', 'БухГУ'],
  },
  {
    id: 'qarshidu', region: 'UZ-QA', domain: 'qarshidu.uz', names: { en: 'Karshi State University', ru: 'Каршинский государственный университет', local: 'Qarshi davlat universiteti' },
    aliases: ['QarDU'],
  },
  {
    id: 'tersu', region: 'UZ-SU', domain: 'tersu.uz', names: { en: 'Termez State University', ru: 'Термезский государственный университет', local: 'Termiz davlat universiteti' },
    aliases: ['TerDU'],
  },
  {
    id: 'urdu', region: 'UZ-XO', domain: 'urdu.uz', names: { en: 'Urgench State University', ru: 'Ургенчский государственный университет', local: 'Urganch davlat universiteti' },
    aliases: ['UrDU'],
  },
  {
    id: 'karsu', region: 'UZ-QR', names: { en: 'Karakalpak State University', ru: 'Каракалпакский государственный университет', local: 'Qoraqalpoq davlat universiteti' },
    aliases: ['QQDU', 'КГУ', 'Berdakh', 'Бердаха', 'Berdaq'],
  },
  {
    id: 'jdpu', region: 'UZ-JI', domain: 'jdpu.uz', names: { en: 'Jizzakh State Pedagogical University', ru: 'Джизакский государственный педагогический университет', local: 'Jizzax davlat pedagogika universiteti' },
    aliases: ['JDPU'],
  },
  {
    id: 'guldu', region: 'UZ-SI', names: { en: 'Gulistan State University', ru: 'Гулистанский государственный университет', local: 'Guliston davlat universiteti' },
    aliases: ['GulDU'],
  },
  {
    id: 'ndki', region: 'UZ-NW', domain: 'ndki.uz', names: { en: 'Navoi State University of Mining and Technologies', ru: 'Навоийский государственный горно-технологический университет', local: 'Navoiy davlat konchilik va texnologiyalar universiteti' },
    aliases: ['NDKTU', 'НГГИ'],
  },
];
