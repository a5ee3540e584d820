import type { Juror } from '@tabarman/shared/jury/juror.ts';
import type { WorkValue } from '@tabarman/shared/work/values.ts';
import type { CallTaker } from '../call-taker.ts';
import { chance } from '../season/teams.ts';
import { type AloneWork, articles, projects } from './alone-works.ts';
import { callOf, DAY_MS } from './call-of.ts';
import { opinionOf } from './opinions.ts';
import { peopleFrom } from './people.ts';
import type { Scene } from './scene.ts';
import { ToldCall } from './told-call.ts';

const HOUR_MS = 60 * 60_000;
/** The people of the hackathon are others. */
const [WRITERS, AUTHORS] = [20, 24];

const jurors: readonly Juror[] = [
  { name: 'Байышова Замира', countries: ['KG'], languages: ['ky', 'tg', 'uz', 'ru'], organisation: '', background: null, most: null },
  { name: 'Мирзоғуломов Сино', countries: ['TJ'], languages: ['tg', 'ky', 'uz', 'ru'], organisation: '', background: null, most: null },
  { name: 'Abdullayeva Nargiza', countries: ['UZ'], languages: ['uz', 'ky', 'tg', 'ru'], organisation: '', background: null, most: null },
  { name: 'Ли Марина', countries: [], languages: ['ru', 'ky', 'tg', 'uz'], organisation: '', background: null, most: null },
  { name: 'Соколов Андрей', countries: [], languages: ['ru', 'ky', 'tg', 'uz'], organisation: '', background: null, most: null },
];

/** Everybody registers and hands in their own work; `first` is who of each country comes first. */
async function handInAll(scene: Scene, told: ToldCall, works: readonly AloneWork[], first: number, more: (work: AloneWork) => Readonly<Record<string, WorkValue>>): Promise<CallTaker[]> {
  const takers: CallTaker[] = [];
  const people = peopleFrom(first, works.length);
  for (const [i, work] of works.entries()) {
    await scene.clock.advance(2 * HOUR_MS);
    const taker = await told.arrives(people[i]!);
    await told.by(taker, 'POST /work', { name: '' });
    await told.handsIn(taker, { title: work.title, summary: work.summary, ...more(work) });
    takers.push(taker);
  }
  scene.say(`${works.length} works are handed in.`);
  return takers;
}

async function judge(told: ToldCall, most?: number): Promise<void> {
  for (const juror of jurors) await told.invites(juror);
  await told.until(told.phase('review').opensAt);
  await told.assigns();
  await told.judges(({ juror }, { title }) => opinionOf(told.call.criteria, juror, Object.values(title)[0] ?? ''), most);
}

/** A contest that takes works for `days`, made public now. */
export async function publishContest(scene: Scene, days: number): Promise<ToldCall> {
  const call = callOf({
    kind: 'contest', days: [[1, days], [days + 1, days + 15], [days + 15, days + 45]],
    title: { ky: 'Кошуна жөнүндө аңгеме', tg: 'Қисса дар бораи ҳамсоя', uz: 'Qoʻshni haqida hikoya', ru: 'Рассказ о соседе', en: 'A story about a neighbour' },
    about: {
      ky: 'Чек аранын ары жагындагы адамдар жөнүндө макалалар, видеолор жана сүрөттөр конкурсу.', tg: 'Озмуни мақолаҳо, видеоҳо ва аксҳо дар бораи одамони он сӯи марз.', uz: 'Chegaraning narigi tomonidagi odamlar haqida maqola, video va suratlar tanlovi.',
      ru: 'Конкурс статей, видео и фотографий о людях по ту сторону границы.', en: 'A contest of articles, videos and pictures about people on the other side of the border.',
    },
    awards: { best: { ky: 'Үч мыкты иш', tg: 'Се кори беҳтарин', uz: 'Uchta eng yaxshi ish', ru: 'Три лучшие работы', en: 'The three best works' } },
  }, scene.clock.now());
  scene.say('The contest is public.');
  return ToldCall.publish(scene, call);
}

/** In its last days all hand in; two days into the review every juror is half done. */
export async function judgeContest(scene: Scene, told: ToldCall): Promise<void> {
  await told.until(told.phase('works').closesAt - 2 * DAY_MS);
  await handInAll(scene, told, articles, WRITERS, () => ({ link: 'https://example.org/story' }));
  await judge(told, 4);
}

/** Six grants, at most two for each country, to the released decision; returns who handed in. */
export async function tellGrants(scene: Scene): Promise<{ readonly told: ToldCall; readonly takers: readonly CallTaker[] }> {
  const told = await ToldCall.publish(scene, callOf({
    kind: 'grants', days: [[1, 15], [16, 23], [23, 120]],
    title: { ky: 'Жергиликтүү медиага гранттар', tg: 'Грантҳо барои расонаҳои маҳаллӣ', uz: 'Mahalliy media uchun grantlar', ru: 'Гранты местным медиа', en: 'Grants for local media' },
    about: {
      ky: 'Алты кичи грант, ар бир өлкөгө экиден.', tg: 'Шаш гранти хурд, барои ҳар кишвар дуто.', uz: 'Oltita kichik grant, har bir mamlakatga ikkitadan.', ru: 'Шесть малых грантов, по два на страну.', en: 'Six small grants, two for each country.',
    },
    awards: { grant: { ky: '5 000 долларга чейин', tg: 'То 5 000 доллар', uz: '5 000 dollargacha', ru: 'До 5 000 долларов', en: 'Up to 5,000 dollars' } },
  }, scene.clock.now()));
  scene.say('The grants are public.');
  await told.until(told.phase('works').closesAt - 2 * DAY_MS);
  const takers = await handInAll(scene, told, projects, AUTHORS, ({ title, summary }) => ({
    plan: `${Object.values(summary)[0]}\n1. ${title}: 1–2.\n2. 3–5.\n3. 6.`,
    budget: [{ what: 'Жабдык / оборудование', amount: 900 + 100 * Math.floor(12 * chance(`kit ${title}`)) }, { what: 'Жол / дорога', amount: 300 + 50 * Math.floor(8 * chance(`road ${title}`)) }],
  }));
  await judge(told);
  await told.until(told.phase('results').opensAt);
  await told.decides();
  return { told, takers };
}
