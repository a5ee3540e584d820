import { wordsOf, type NameWords } from './name-words.ts';

const masculine = wordsOf(`
  орёл сокол барс олень журавль лебедь соловей голубь дельфин кедр тополь клён орех миндаль гранат тюльпан ирис лотос родник ручей водопад ветер
  рассвет луч берег остров утёс караван парус коралл жемчуг янтарь изумруд топаз`);
const feminine = wordsOf(`
  лань ласточка чайка бабочка пчела чинара арча яблоня вишня роза река волна звезда заря радуга тропа вершина долина роща искра птица иволга
  сирень лаванда мята`);
const neuter = wordsOf('озеро солнце облако небо утро море дерево яблоко эхо крыло');

export const ru: NameWords = {
  qualities: wordsOf(`
    смелый быстрый весёлый добрый умный ясный яркий мудрый звонкий бодрый тихий лёгкий ловкий меткий чуткий дружный щедрый славный светлый тёплый
    горный лесной степной речной озёрный летний весенний зимний осенний утренний снежный звёздный золотой янтарный лазурный синий зелёный ласковый
    чудесный искусный зоркий стойкий упорный шустрый вольный храбрый отважный сильный нежный ранний новый дивный чистый верный нарядный`),
  things: [...masculine, ...feminine, ...neuter],
  join: (quality, thing) => `${agreeing(quality, thing)} ${thing}`,
};

/** The quality is listed as it stands before a masculine thing. */
function agreeing(quality: string, thing: string): string {
  const stem = quality.slice(0, -2);
  const isSoft = quality.endsWith('ний');
  if (feminine.includes(thing)) return `${stem}${isSoft ? 'яя' : 'ая'}`;
  if (neuter.includes(thing)) return `${stem}${isSoft ? 'ее' : 'ое'}`;
  return quality;
}
