import type { Translation } from '../../catalogue.ts';
import type { message as en } from './en.ts';

export const message: Translation<typeof en, 'tg'> = {
  'mail.title': 'Номаҳо тавассути почтаи электронӣ',
  'mail.text': 'Паёмҳо ҳамеша дар воридшудаҳои гиранда ҳастанд. Бо сервери почта онҳо ҳамчун нома низ мераванд. Ҳар сервере, ки номаҳоро тавассути SMTP қабул мекунад, мешавад.',
  'mail.none': 'Сервери почта таъин нашудааст: паёмҳо танҳо дар воридшудаҳо.',
  'mail.fixed': 'Ҳангоми оғози барнома таъин шудааст (SMTP_URL).',
  'mail.host': 'Сервери почта',
  'mail.port': 'Порт',
  'mail.security': 'Рамзгузорӣ',
  'mail.security.starttls': 'Пас аз салом (STARTTLS, порти 587)',
  'mail.security.tls': 'Аз аввал (TLS, порти 465)',
  'mail.security.none': 'Нест: танҳо бе рамз ё дар ҳамин компютер',
  'mail.user': 'Корбар',
  'mail.password': 'Рамз',
  'mail.passwordKept': 'Рамз нигоҳ дошта шудааст. Барои он ки бимонад, холӣ гузоред; барои сервер ё корбари дигар аз нав нависед.',
  'mail.fromName': 'Номи фиристанда',
  'mail.fromAddress': 'Нишонии фиристанда',
  'mail.perMinute': 'Нома дар як дақиқа, на зиёда аз',
  'mail.perMinuteHint': 'Чанд нома сервери шумо иҷозат диҳад; одатан 60 мувофиқ аст.',
  'mail.test': 'Ба ман номаи санҷишӣ фиристодан',
  'mail.tested': 'Сервери почта номаро ба {address} қабул кард.',
  'mail.remove': 'Бе сервери почта',
};
