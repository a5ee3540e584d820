import type { Translation } from '../../catalogue.ts';
import type { message as en } from './en.ts';

export const message: Translation<typeof en, 'uz'> = {
  'mail.title': 'Elektron pochta orqali xatlar',
  'mail.text': 'Xabarlar har doim oluvchining kelganlarida turadi. Pochta serveri boʻlsa, ular xat boʻlib ham ketadi. Xatlarni SMTP orqali oladigan har qanday server boʻladi.',
  'mail.none': 'Pochta serveri belgilanmagan: xabarlar faqat kelganlarda.',
  'mail.fixed': 'Dastur ishga tushirilganda belgilangan (SMTP_URL).',
  'mail.host': 'Pochta serveri',
  'mail.port': 'Port',
  'mail.security': 'Shifrlash',
  'mail.security.starttls': 'Salomlashuvdan keyin (STARTTLS, port 587)',
  'mail.security.tls': 'Boshidan (TLS, port 465)',
  'mail.security.none': 'Yoʻq: faqat parolsiz yoki shu kompyuterda',
  'mail.user': 'Foydalanuvchi',
  'mail.password': 'Parol',
  'mail.passwordKept': 'Parol saqlangan. Qolsin desangiz, boʻsh qoldiring; boshqa server yoki foydalanuvchi uchun qayta yozing.',
  'mail.fromName': 'Joʻnatuvchi nomi',
  'mail.fromAddress': 'Joʻnatuvchi manzili',
  'mail.perMinute': 'Bir daqiqada eng koʻpi bilan xat',
  'mail.perMinuteHint': 'Pochta serveringiz qancha ruxsat bersa; odatda 60 toʻgʻri keladi.',
  'mail.test': 'Menga sinov xatini yuborish',
  'mail.tested': 'Pochta serveri {address} manziliga xatni qabul qildi.',
  'mail.remove': 'Pochta serverisiz',
};
