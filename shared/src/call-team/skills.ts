import type { Text } from '../kernel/text.ts';

const text = (ky: string, tg: string, uz: string, ru: string, en: string): Text => ({ ky, tg, uz, ru, en });

/** What people of a call are often looked for with; whatever is not here is said in own words. */
const skills = {
  reporting: text('Репортаж', 'Хабарнигорӣ', 'Reportyorlik', 'Репортаж', 'Reporting'),
  interviewing: text('Маек алуу', 'Мусоҳиба', 'Intervyu olish', 'Интервью', 'Interviewing'),
  editing: text('Текст редакциялоо', 'Таҳрири матн', 'Matn tahriri', 'Редактура', 'Editing'),
  'fact-checking': text('Фактчекинг', 'Санҷиши далелҳо', 'Faktcheking', 'Фактчекинг', 'Fact-checking'),
  'data-journalism': text('Дата-журналистика', 'Журналистикаи додаҳо', 'Data-jurnalistika', 'Дата-журналистика', 'Data journalism'),
  translation: text('Котормо', 'Тарҷума', 'Tarjima', 'Перевод', 'Translation'),
  photography: text('Фотография', 'Аксбардорӣ', 'Fotografiya', 'Фотография', 'Photography'),
  filming: text('Видео тартуу', 'Наворбардорӣ', 'Video suratga olish', 'Видеосъёмка', 'Filming'),
  'video-editing': text('Видеомонтаж', 'Васли навор', 'Videomontaj', 'Видеомонтаж', 'Video editing'),
  audio: text('Подкаст жана үн', 'Подкаст ва садо', 'Podkast va ovoz', 'Подкасты и звук', 'Podcasts and sound'),
  'social-media': text('Социалдык тармактар', 'Шабакаҳои иҷтимоӣ', 'Ijtimoiy tarmoqlar', 'Социальные сети', 'Social media'),
  'graphic-design': text('Графикалык дизайн', 'Дизайни графикӣ', 'Grafik dizayn', 'Графический дизайн', 'Graphic design'),
  'interface-design': text('Интерфейс дизайны', 'Дизайни интерфейс', 'Interfeys dizayni', 'Дизайн интерфейсов', 'Interface design'),
  illustration: text('Иллюстрация', 'Расмкашӣ', 'Illyustratsiya', 'Иллюстрация', 'Illustration'),
  animation: text('Анимация', 'Аниматсия', 'Animatsiya', 'Анимация', 'Animation'),
  frontend: text('Веб-беттер (frontend)', 'Саҳифаҳои веб (frontend)', 'Veb-sahifalar (frontend)', 'Веб-интерфейсы (frontend)', 'Web pages (frontend)'),
  backend: text('Сервер (backend)', 'Сервер (backend)', 'Server (backend)', 'Серверная разработка (backend)', 'Servers (backend)'),
  mobile: text('Мобилдик тиркемелер', 'Барномаҳои мобилӣ', 'Mobil ilovalar', 'Мобильные приложения', 'Mobile apps'),
  bots: text('Чат-боттор', 'Чат-ботҳо', 'Chat-botlar', 'Чат-боты', 'Chat bots'),
  'data-analysis': text('Маалыматтарды талдоо', 'Таҳлили додаҳо', 'Maʼlumotlar tahlili', 'Анализ данных', 'Data analysis'),
  'machine-learning': text('Машиналык үйрөнүү', 'Омӯзиши мошинӣ', 'Mashinali oʻrganish', 'Машинное обучение', 'Machine learning'),
  security: text('Маалымат коопсуздугу', 'Амнияти иттилоот', 'Axborot xavfsizligi', 'Информационная безопасность', 'Information security'),
  'project-management': text('Долбоорду башкаруу', 'Идораи лоиҳа', 'Loyiha boshqaruvi', 'Управление проектом', 'Project management'),
  marketing: text('Маркетинг', 'Маркетинг', 'Marketing', 'Маркетинг', 'Marketing'),
  presenting: text('Эл алдында сүйлөө', 'Суханронӣ', 'Taqdimot qilish', 'Выступления', 'Presenting'),
  teaching: text('Окутуу', 'Таълим', 'Oʻqitish', 'Обучение других', 'Teaching'),
  law: text('Укук', 'Ҳуқуқ', 'Huquq', 'Право', 'Law'),
} as const satisfies Readonly<Record<string, Text>>;

export type SkillId = keyof typeof skills;
export const skillIds = Object.keys(skills) as [SkillId, ...SkillId[]];

/** TB5: the name of a skill, in all five languages. */
export function skillName(id: SkillId): Text {
  return skills[id];
}
