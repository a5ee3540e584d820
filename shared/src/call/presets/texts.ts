import type { Text } from '../../kernel/text.ts';

const text = (ky: string, tg: string, uz: string, ru: string, en: string): Text => ({ ky, tg, uz, ru, en });

/** Words that calls begin with; organisers change them. */
export const texts = {
  journalist: text('Журналист', 'Журналист', 'Jurnalist', 'Журналист', 'Journalist'),
  it: text('IT-адис', 'Мутахассиси IT', 'IT mutaxassisi', 'IT-специалист', 'IT specialist'),
  designer: text('Дизайнер', 'Дизайнер', 'Dizayner', 'Дизайнер', 'Designer'),
  other: text('Башка', 'Дигар', 'Boshqa', 'Другое', 'Other'),
  works: text('Иштерди кабыл алуу', 'Қабули корҳо', 'Ishlarni qabul qilish', 'Приём работ', 'Handing in'),
  registering: text('Катталуу', 'Бақайдгирӣ', 'Roʻyxatdan oʻtish', 'Регистрация', 'Registration'),
  teams: text('Командалар жана идеялар', 'Дастаҳо ва ғояҳо', 'Jamoalar va gʻoyalar', 'Команды и идеи', 'Teams and ideas'),
  review: text('Калыстардын баалоосу', 'Баҳодиҳии ҳакамон', 'Hakamlar baholashi', 'Оценка жюри', 'Judging'),
  vote: text('Ачык добуш', 'Овоздиҳии умумӣ', 'Ochiq ovoz berish', 'Народное голосование', 'Public vote'),
  results: text('Жыйынтыктар', 'Натиҷаҳо', 'Natijalar', 'Итоги', 'Results'),
  title: text('Аталышы', 'Ном', 'Nomi', 'Название', 'Title'),
  summary: text('Кыскача', 'Мухтасар', 'Qisqacha', 'Кратко', 'Summary'),
  plan: text('План', 'Нақша', 'Reja', 'План', 'Plan'),
  repository: text('Код', 'Рамз', 'Kod', 'Код', 'Code'),
  video: text('Видео', 'Видео', 'Video', 'Видео', 'Video'),
  slides: text('Слайддар', 'Слайдҳо', 'Slaydlar', 'Слайды', 'Slides'),
  link: text('Шилтеме', 'Пайванд', 'Havola', 'Ссылка', 'Link'),
  material: text('Материал', 'Мавод', 'Material', 'Материал', 'Material'),
  budget: text('Бюджет', 'Буҷет', 'Byudjet', 'Бюджет', 'Budget'),
  usefulness: text('Пайдасы', 'Фоидаи он', 'Foydasi', 'Польза', 'Usefulness'),
  quality: text('Сапаты', 'Сифат', 'Sifati', 'Качество', 'Quality'),
  originality: text('Жаңылыгы', 'Навоварӣ', 'Yangiligi', 'Новизна', 'Originality'),
  feasibility: text('Ишке ашуу мүмкүнчүлүгү', 'Имкони амалӣ шудан', 'Amalga oshishi', 'Выполнимость', 'Feasibility'),
  trust: text('Ишенимдүүлүгү', 'Боэътимодӣ', 'Ishonchliligi', 'Достоверность', 'Trustworthiness'),
  media: text('Медиа', 'Расона', 'Media', 'Медиа', 'Media'),
  technology: text('Технология', 'Технология', 'Texnologiya', 'Технологии', 'Technology'),
  first: text('Мыкты иштер', 'Корҳои беҳтарин', 'Eng yaxshi ishlar', 'Лучшие работы', 'Best works'),
  support: text('Стартапты колдоо', 'Дастгирии стартап', 'Startapni qoʻllab-quvvatlash', 'Поддержка стартапа', 'Support of a start-up'),
  grant: text('Грант', 'Грант', 'Grant', 'Грант', 'Grant'),
  subgrant: text('Кичи грант', 'Гранти хурд', 'Kichik grant', 'Малый грант', 'Small grant'),
  format: text('Кандай формада', 'Дар кадом шакл', 'Qaysi shaklda', 'В какой форме', 'In which form'),
  article: text('Макала', 'Мақола', 'Maqola', 'Статья', 'Article'),
  sound: text('Аудио', 'Аудио', 'Audio', 'Аудио', 'Sound'),
  picture: text('Сүрөт же инфографика', 'Акс ё инфографика', 'Surat yoki infografika', 'Фото или инфографика', 'Pictures or infographics'),
  outlet: text('Кайда жарыяланат', 'Дар куҷо нашр мешавад', 'Qayerda eʼlon qilinadi', 'Где выйдет', 'Where it will be published'),
  training: text('Кайсы тренингге катышкансыз', 'Дар кадом омӯзиш иштирок кардаед', 'Qaysi treningda qatnashgansiz', 'В каком тренинге вы участвовали', 'Which training you took part in'),
  before: text('Мурунку ишиңизге шилтеме', 'Пайванди кори пешина', 'Avvalgi ishingizga havola', 'Ссылка на прежнюю работу', 'Link to earlier work'),
  borders: text('Чек ара райондорунун үнү', 'Садои ноҳияҳои наздисарҳадӣ', 'Chegara tumanlari ovozi', 'Голос приграничных районов', 'Voice of border districts'),
  society: text('Жарандык коом', 'Ҷомеаи шаҳрвандӣ', 'Fuqarolik jamiyati', 'Гражданское общество', 'Civil society'),
  agree: text(
    'Эрежелерди окудум жана аларга макулмун.', 'Қоидаҳоро хондам ва ба онҳо розӣ ҳастам.', 'Qoidalarni oʻqidim va ularga roziman.',
    'Я прочитал(а) правила и согласен(на) с ними.', 'I have read the rules and agree to them.',
  ),
  publish: text(
    'Эмгегимди жана атымды жарыялоого макулмун.', 'Ба нашри кор ва номи ман розӣ ҳастам.', 'Ishim va ismim eʼlon qilinishiga roziman.',
    'Согласен(на) на публикацию работы и моего имени.', 'I agree that my work and name are published.',
  ),
} as const;

/** A scale from 1 to 5 with its words. */
export const fivePoints = [
  text('өтө начар', 'хеле суст', 'juda zaif', 'очень слабо', 'very weak'),
  text('начар', 'суст', 'zaif', 'слабо', 'weak'),
  text('орточо', 'миёна', 'oʻrtacha', 'средне', 'fair'),
  text('жакшы', 'хуб', 'yaxshi', 'хорошо', 'good'),
  text('эң жакшы', 'аъло', 'aʼlo', 'отлично', 'excellent'),
].map((label, i) => ({ value: i + 1, label }));
