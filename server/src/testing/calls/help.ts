import type { MentorAbout } from '@tabarman/shared/mentor/mentor.ts';
import type { AskedOfMentor } from '@tabarman/shared/mentor/ticket-schema.ts';
import type { MentorDeskView, MentoringView, TeamHelpView } from '@tabarman/shared/mentor/views.ts';
import type { CallTaker } from '../call-taker.ts';
import { answered } from '../request.ts';
import type { Scene } from './scene.ts';
import type { ToldCall } from './told-call.ts';

const MINUTE_MS = 60_000;

const mentors: readonly MentorAbout[] = [
  { name: 'Осмонова Жаныл', languages: ['ky', 'ru'], topics: ['дата-журналистика', 'фактчекинг'] },
  { name: 'Раҷабов Илҳом', languages: ['tg', 'uz', 'ru'], topics: ['API', 'харита'] },
  { name: 'Mirzayeva Saida', languages: ['uz', 'ru', 'en'], topics: ['interfeys', 'matn'] },
];

interface Ticket {
  /** Of whom, by their place among the teams. */
  readonly team: number;
  readonly asked: AskedOfMentor;
  /** By whom it is claimed, one after another: each but the last gives it back. Nobody where it only waits. */
  readonly by: readonly number[];
  readonly end: 'rated' | 'closed' | 'claimed' | 'waiting' | 'taken back';
  readonly note?: string;
  readonly rating?: number;
  readonly comment?: string;
}

const tickets: readonly Ticket[] = [
  { team: 0, asked: { about: 'Кезекти кайдан алабыз: мурабдар кагазга жазат экен.', languages: ['ky', 'ru'], place: 'Үстөл 1', link: null }, by: [0], end: 'rated', note: 'Кагазды сүрөткө тартып, өзүбүз киргизели деп чечтик.', rating: 5, comment: 'Түшүнүктүү айтты' },
  { team: 1, asked: { about: 'Telegram bot ikki marta javob beryapti.', languages: ['uz', 'ru'], place: '', link: 'https://meet.example.org/tekshir' }, by: [2, 1], end: 'rated', note: 'Webhook va polling birga ishlagan.', rating: 4, comment: '' },
  { team: 2, asked: { about: 'Се садо барои як калима: кадомашро аввал нишон диҳем?', languages: ['tg'], place: 'Мизи 3', link: null }, by: [1], end: 'closed', note: 'Маслиҳат: аввал садои деҳаи худ.' },
  { team: 3, asked: { about: 'Аудио файлдар чоң, интернет жай.', languages: ['ky', 'ru'], place: 'Үстөл 4', link: null }, by: [], end: 'taken back' },
  { team: 4, asked: { about: 'Narxlar jadvalini xaritaga qanday chiqaramiz?', languages: ['uz'], place: '5-stol', link: null }, by: [1], end: 'claimed' },
  { team: 0, asked: { about: 'Экрандагы текст батпай жатат.', languages: ['ky', 'ru'], place: 'Үстөл 1', link: null }, by: [2], end: 'rated', note: 'Сөздөрдү кыскарттык.', rating: 5, comment: '' },
  { team: 5, asked: { about: 'Подкастро бе интернет чӣ тавр шунидан мумкин?', languages: ['tg', 'ru'], place: 'Мизи 6', link: 'https://meet.example.org/sado' }, by: [], end: 'waiting' },
];

/** Mentors come by their links, and help the teams of these leads as they ask. Returns the keys of the mentors. */
export async function helpsTeams({ clock, server }: Scene, told: ToldCall, leads: readonly CallTaker[]): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const mentor of mentors) {
    const { link } = await told.desk<{ view: MentorDeskView; link: string }>('POST /mentors', { mentor, personId: null });
    keys.push(link.split('#')[1] ?? '');
  }
  const mentoring = (i: number, path = '', body: object = {}) => answered<MentoringView>(server, `POST /calls/by-slug/${told.slug}/mentoring${path}`, { body: { key: keys[i], ...body } });
  for (const i of keys.keys()) await mentoring(i);
  for (const { team, asked, by, end, note = '', rating, comment } of tickets) {
    const lead = leads[team]!;
    const { ticket } = await told.by<TeamHelpView>(lead, 'POST /tickets', { asked });
    await clock.advance(9 * MINUTE_MS);
    if (end === 'taken back') await told.by(lead, `PUT /tickets/${ticket?.id}/end`);
    for (const [n, mentor] of by.entries()) {
      await mentoring(mentor, `/tickets/${ticket?.id}/claim`);
      await clock.advance(6 * MINUTE_MS);
      if (n < by.length - 1) await mentoring(mentor, `/tickets/${ticket?.id}/return`);
    }
    const last = by.at(-1);
    if (last === undefined || end === 'claimed') continue;
    await clock.advance(14 * MINUTE_MS);
    await mentoring(last, `/tickets/${ticket?.id}/closing`, { note });
    if (end === 'rated') await told.by(lead, `PUT /tickets/${ticket?.id}/rating`, { rating, comment });
  }
  return keys;
}
