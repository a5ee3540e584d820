import type { Translation } from '../../catalogue.ts';
import type { bank as en } from './en.ts';

export const bank: Translation<typeof en, 'ky'> = {
  'bank.title': 'Суроолор банкы',
  'bank.text': 'Бардык квесттердин бардык суроолору. Керектүүлөрүн белгилеп, алардан квест түзүңүз.',
  'bank.search': 'Каалаган тилде издөө',
  'bank.anyKind': 'бардык түрлөр',
  'bank.language': 'Ушул тилде толук',
  'bank.anyLanguage': 'каалаган тил',
  'bank.tags': 'Белгилер',
  'bank.used': 'квестте: {quests}',
  'bank.games': { other: '{n} оюнда ойнолду' },
  'bank.right': '{n} ичинен {share} % туура',
  'bank.discrimination': 'айырмалоо {value}',
  'bank.noKey': 'азырынча ачкычы жок',
  'bank.pick': '«{prompt}» белгилөө',
  'bank.picked': { other: '{n} суроо белгиленди' },
  'bank.clear': 'Белгилерди алып салуу',
  'bank.build': 'Алардан квест түзүү',
  'bank.buildTitle': 'Белгиленген суроолордон квест',
  'bank.questTitle': 'Квесттин аталышы',
  'bank.into': 'Кайда',
  'bank.newQuest': 'жаңы квест',
  'bank.lost': 'Айрым суроолор жок болгон, алар алынган жок.',
  'bank.none': 'Азырынча суроо жок. Квест жазыңыз же файлдан жүктөңүз.',
  'bank.noneFound': 'Туура келген суроо жок. Азыраак сөз менен издеңиз.',
};
