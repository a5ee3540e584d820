import type { Translation } from '../../catalogue.ts';
import type { message as en } from './en.ts';

export const message: Translation<typeof en, 'ky'> = {
  'mail.title': 'Электрондук почта менен каттар',
  'mail.text': 'Билдирүүлөр ар дайым алуучунун келгендеринде турат. Почта сервери болсо, алар кат болуп да кетет. Каттарды SMTP аркылуу алган ар кандай сервер жарайт.',
  'mail.none': 'Почта сервери коюлган эмес: билдирүүлөр келгендерде гана.',
  'mail.fixed': 'Программаны баштаганда коюлган (SMTP_URL).',
  'mail.host': 'Почта сервери',
  'mail.port': 'Порт',
  'mail.security': 'Шифрлөө',
  'mail.security.starttls': 'Саламдашуудан кийин (STARTTLS, порт 587)',
  'mail.security.tls': 'Башынан (TLS, порт 465)',
  'mail.security.none': 'Жок: сырсөзсүз же ушул компьютерде гана',
  'mail.user': 'Колдонуучу',
  'mail.password': 'Сырсөз',
  'mail.passwordKept': 'Сырсөз сакталган. Калсын десеңиз, бош калтырыңыз; башка сервер же колдонуучу үчүн кайра жазыңыз.',
  'mail.fromName': 'Жөнөтүүчүнүн аты',
  'mail.fromAddress': 'Жөнөтүүчүнүн дареги',
  'mail.perMinute': 'Мүнөтүнө эң көп кат',
  'mail.perMinuteHint': 'Почта сервериңиз канча уруксат берсе; көбүнчө 60 туура келет.',
  'mail.test': 'Мага сыноо катын жөнөтүү',
  'mail.tested': 'Почта сервери {address} дарегине катты кабыл алды.',
  'mail.remove': 'Почта серверисиз',
};
