import type { Language } from '@tabarman/shared/kernel/language.ts';

const en = {
  player: 'Name', team: 'Team', forHost: 'For the host: with keys', round: 'Round', answer: 'Answer', alsoRight: 'Also right', notRight: 'Not right', explanation: 'Explanation',
  source: 'Source', notes: 'Notes', yes: 'True', no: 'False', several: 'Several answers may be right.', inOrder: 'Number them in the right order.', seconds: 's', points: 'points', within: 'within',
};

/** The few words of a printed sheet. */
export const sheetWords: Readonly<Record<Language, typeof en>> = {
  en,
  ru: {
    player: 'Имя', team: 'Команда', forHost: 'Для ведущего: с ответами', round: 'Раунд', answer: 'Ответ', alsoRight: 'Засчитывается', notRight: 'Не засчитывается', explanation: 'Пояснение',
    source: 'Источник', notes: 'Заметки', yes: 'Верно', no: 'Неверно', several: 'Верных ответов может быть несколько.', inOrder: 'Пронумеруйте в правильном порядке.', seconds: 'с', points: 'баллов', within: 'с отклонением до',
  },
  ky: {
    player: 'Аты', team: 'Команда', forHost: 'Алып баруучу үчүн: жооптору менен', round: 'Раунд', answer: 'Жооп', alsoRight: 'Эсепке алынат', notRight: 'Эсепке алынбайт', explanation: 'Түшүндүрмө',
    source: 'Булак', notes: 'Белгилер', yes: 'Туура', no: 'Туура эмес', several: 'Бир нече жооп туура болушу мүмкүн.', inOrder: 'Туура ирети менен номерлеңиз.', seconds: 'с', points: 'упай', within: 'четтөөсү',
  },
  tg: {
    player: 'Ном', team: 'Даста', forHost: 'Барои баранда: бо ҷавобҳо', round: 'Давр', answer: 'Ҷавоб', alsoRight: 'Қабул мешавад', notRight: 'Қабул намешавад', explanation: 'Шарҳ',
    source: 'Манбаъ', notes: 'Қайдҳо', yes: 'Дуруст', no: 'Нодуруст', several: 'Якчанд ҷавоб метавонад дуруст бошад.', inOrder: 'Бо тартиби дуруст рақамгузорӣ кунед.', seconds: 'с', points: 'хол', within: 'бо фарқи то',
  },
  uz: {
    player: 'Ism', team: 'Jamoa', forHost: 'Boshlovchi uchun: javoblari bilan', round: 'Raund', answer: 'Javob', alsoRight: 'Qabul qilinadi', notRight: 'Qabul qilinmaydi', explanation: 'Izoh',
    source: 'Manba', notes: 'Qaydlar', yes: 'Toʻgʻri', no: 'Notoʻgʻri', several: 'Bir nechta javob toʻgʻri boʻlishi mumkin.', inOrder: 'Toʻgʻri tartibda raqamlang.', seconds: 's', points: 'ball', within: 'farqi',
  },
};
