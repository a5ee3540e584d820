import type { Translation } from '../../catalogue.ts';
import type { message as en } from './en.ts';

export const message: Translation<typeof en, 'ru'> = {
  'mail.title': 'Письма по эл. почте',
  'mail.text': 'Сообщения всегда лежат во входящих у получателя. С почтовым сервером они уходят и письмами. Подойдёт любой сервер, который принимает письма по SMTP.',
  'mail.none': 'Почтовый сервер не задан: сообщения только во входящих.',
  'mail.fixed': 'Задан при запуске программы (SMTP_URL).',
  'mail.host': 'Почтовый сервер',
  'mail.port': 'Порт',
  'mail.security': 'Шифрование',
  'mail.security.starttls': 'После приветствия (STARTTLS, порт 587)',
  'mail.security.tls': 'С самого начала (TLS, порт 465)',
  'mail.security.none': 'Нет: только без пароля или на этом компьютере',
  'mail.user': 'Пользователь',
  'mail.password': 'Пароль',
  'mail.passwordKept': 'Пароль сохранён. Оставьте поле пустым, чтобы он остался; для другого сервера или пользователя введите его заново.',
  'mail.fromName': 'Имя отправителя',
  'mail.fromAddress': 'Адрес отправителя',
  'mail.perMinute': 'Не больше писем в минуту',
  'mail.perMinuteHint': 'Сколько разрешает ваш почтовый сервер; обычно подходит 60.',
  'mail.test': 'Отправить мне пробное письмо',
  'mail.tested': 'Почтовый сервер принял письмо на {address}.',
  'mail.remove': 'Без почтового сервера',
};
