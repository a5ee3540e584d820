import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { BatchPage } from '@tabarman/shared/protocol/contract/messages.ts';
import { answered } from '../request.ts';
import type { Scene } from './scene.ts';
import type { ToldCall } from './told-call.ts';

interface Announcement {
  readonly to: string;
  readonly subject: Text;
  readonly text: Text;
  readonly isPublic?: boolean;
}

export const hall: Announcement = {
  to: 'registered', isPublic: true,
  subject: { ky: 'Экинчи күн: зал башка', tg: 'Рӯзи дуюм: толори дигар', uz: 'Ikkinchi kun: zal boshqa', ru: 'Второй день: другой зал', en: 'Second day: another hall' },
  text: {
    ky: 'Экинчи күнү экинчи кабаттагы чоң залда чогулабыз, эшик 8:30да ачылат.', tg: 'Рӯзи дуюм дар толори калони ошёнаи дуюм ҷамъ меоем, дар соати 8:30 кушода мешавад.',
    uz: 'Ikkinchi kuni ikkinchi qavatdagi katta zalda yigʻilamiz, eshik 8:30 da ochiladi.', ru: 'Во второй день собираемся в большом зале на втором этаже, двери откроются в 8:30.', en: 'On the second day we meet in the large hall on the second floor; doors open at 8:30.',
  },
};

/** What the hall is changed to a day later. */
export const laterHall: Text = {
  ky: 'Экинчи күнү экинчи кабаттагы чоң залда чогулабыз, эшик 9:00дө ачылат: автобус Оштон кечирээк келет.', tg: 'Рӯзи дуюм дар толори калони ошёнаи дуюм ҷамъ меоем, дар соати 9:00 кушода мешавад: автобус аз Ош дертар меояд.',
  uz: 'Ikkinchi kuni ikkinchi qavatdagi katta zalda yigʻilamiz, eshik 9:00 da ochiladi: Oʻshdan avtobus kechroq keladi.', ru: 'Во второй день собираемся в большом зале на втором этаже, двери откроются в 9:00: автобус из Оша придёт позже.',
  en: 'On the second day we meet in the large hall on the second floor; doors open at 9:00: the bus from Osh comes later.',
};

export const alone: Announcement = {
  to: 'withoutTeam',
  subject: { ky: 'Командаңыз жокпу?', tg: 'Ҳоло даста надоред?', uz: 'Hali jamoangiz yoʻqmi?', ru: 'Ещё нет команды?', en: 'No team yet?' },
  text: {
    ky: '«Адамдар жана командалар» барагында ким кимди издеп жатканы көрүнөт. Командага өтүнүч жөнөтсөңүз болот.', tg: 'Дар саҳифаи «Одамон ва дастаҳо» дида мешавад, ки кӣ киро меҷӯяд. Метавонед ба даста дархост фиристед.',
    uz: '«Odamlar va jamoalar» sahifasida kim kimni qidirayotgani koʻrinadi. Jamoaga soʻrov yuborishingiz mumkin.', ru: 'На странице «Люди и команды» видно, кто кого ищет. Можно послать команде запрос.', en: 'The page “People and teams” shows who looks for whom. You can send a team a request.',
  },
};

export const thanks: Announcement = {
  to: 'handedIn',
  subject: { ky: 'Эмгектер кабыл алынды', tg: 'Корҳо қабул шуданд', uz: 'Ishlar qabul qilindi', ru: 'Работы приняты', en: 'The works are in' },
  text: {
    ky: 'Рахмат. Калыстар эмгектерди он күн окуйт, ар бир команда критерийлер боюнча жооп алат.', tg: 'Ташаккур. Ҳакамон корҳоро даҳ рӯз мехонанд, ҳар даста аз рӯи меъёрҳо ҷавоб мегирад.',
    uz: 'Rahmat. Hakamlar ishlarni oʻn kun oʻqiydi, har bir jamoa mezonlar boʻyicha javob oladi.', ru: 'Спасибо. Жюри читает работы десять дней, каждая команда получит ответ по критериям.', en: 'Thank you. The jury reads the works for ten days; every team gets an answer by criteria.',
  },
};

/** An announcement is written, looked at and let out. */
export async function announce(scene: Scene, told: ToldCall, { to, subject, text, isPublic = false }: Announcement): Promise<string> {
  const written = await desk<BatchPage>(scene, 'POST /messages', { about: { by: 'call', id: told.id }, kind: 'announcement', people: to, countries: [], deadline: null, words: { subject, text }, isPublic });
  await desk(scene, `PUT /messages/${written.id}/approval`, { hash: written.hash });
  return written.id;
}

export async function reword(scene: Scene, id: string, text: Text): Promise<void> {
  const { number, words, isPublic } = await desk<BatchPage>(scene, `GET /messages/${id}`);
  await desk(scene, `PUT /messages/${id}/words`, { number, words: { ...words, text }, isPublic });
}

/** Letters that the product wrote of a decision are looked at and let out. */
export async function sendLetters(scene: Scene): Promise<void> {
  const { batches } = await desk<{ batches: readonly { id: string; kind: string; state: string }[] }>(scene, 'GET /messages');
  for (const { id } of batches.filter(({ kind, state }) => kind === 'work.decided' && state === 'drafted')) {
    const { hash } = await desk<BatchPage>(scene, `GET /messages/${id}`);
    await desk(scene, `PUT /messages/${id}/approval`, { hash });
  }
}

const desk = <T>({ server, organisers }: Scene, endpoint: string, body?: object): Promise<T> => answered<T>(server, endpoint, { token: organisers.first.token, ...(body === undefined ? {} : { body }) });
