import type { Language } from '@tabarman/shared/kernel/language.ts';
import { newCall } from '../../shared/src/call/presets.ts';
import type { Call } from '../../shared/src/call/schema.ts';
import { CallTaker } from '../../server/src/testing/call-taker.ts';
import type { Host } from './host.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Phones that register and write at once. */
const AT_ONCE = 4;

interface Works {
  readonly many: number;
  /** How many of them the juror is asked for. */
  readonly assigned: number;
  readonly juror: { readonly name: string; readonly languages: readonly Language[] };
}

/** Grants whose works were handed in by as many phones, one of whose jurors has the first of them to judge; returns the call and the juror's own link. */
export async function manyWorks(host: Host, { many, assigned, juror }: Works): Promise<{ readonly id: string; readonly call: Call; readonly link: string }> {
  const desk = async <T>(method: 'post' | 'put' | 'get', path: string, data?: object): Promise<T> => {
    const answer = await host.page.request[method](`${host.url}/api/v1/calls${path}`, { ...(data ? { data } : {}), headers: { origin: host.url } });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const { id, slug } = await desk<{ id: string; slug: string }>('post', '', { kind: 'grants', title: 'Гранты местным медиа', language: 'ru' });
  const call = grantsOf(false);
  await desk('put', `/${id}`, { number: 0, call });
  await desk('post', `/${id}/versions`, {});
  const left = Array.from({ length: many }, (_, i) => i);
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let i = left.shift(); i !== undefined; i = left.shift()) await handIn(new CallTaker(host, slug, `phone${i}`), call, i);
  }));
  await desk('put', `/${id}`, { number: 1, call: grantsOf(true) });
  await desk('post', `/${id}/versions`, { reason: { ru: 'Раньше' } });
  const { link, view } = await desk<{ link: string; view: { works: { id: string }[]; jurors: { id: string }[] } }>('post', `/${id}/jury/jurors`, {
    juror: { countries: [], organisation: '', background: null, most: null, ...juror }, personId: null,
  });
  await desk('put', `/${id}/jury/assignments`, { add: view.works.slice(0, assigned).map((work) => ({ jurorId: view.jurors[0]?.id, workId: work.id, isFixed: true })), remove: [] });
  return { id, call, link: link.startsWith('http') ? link : `${host.url}${link}` };
}

function grantsOf(isJudged: boolean): Call {
  const now = Date.now();
  const call = newCall('grants', 'Гранты местным медиа', 'ru', new Date(now).toISOString().slice(0, 10), []);
  const all = (text: string) => ({ ky: text, tg: text, uz: text, ru: text, en: text });
  const end = isJudged ? now - 60_000 : now + DAY_MS;
  const days = [[now - DAY_MS, end], [end, end + 5 * DAY_MS], [end + 5 * DAY_MS, end + 90 * DAY_MS]];
  return {
    ...call, graceMinutes: 0,
    title: { ky: 'Жергиликтүү медиага гранттар', tg: 'Грантҳо барои расонаҳои маҳаллӣ', uz: 'Mahalliy media uchun grantlar', ru: 'Гранты местным медиа', en: 'Grants for local media' },
    about: all('6'), awards: call.awards.map((award) => ({ ...award, about: all('5 000') })),
    phases: call.phases.map((phase, i) => ({ ...phase, opensAt: days[i]![0]!, closesAt: days[i]![1]! })),
  };
}

const titles = ['Мактаби хабарнигорони ҷавон дар водии Зарафшон', 'Suv kundaligi: Fargʻona vodiysida suv haqida ochiq maʼlumotlar', 'Айыл радиосу', 'Истории дорог и тех, кто по ним ездит'] as const;
const paragraphs = [
  'Дар панҷ мактаби наздисарҳадӣ маҳфили хабарнигорон мекушоем. Ҳар маҳфил ҳафтае ду бор ҷамъ мешавад, хонандагон дар бораи зиндагии деҳаи худ ва деҳаи ҳамсоя менависанд ва хабарҳоро пеш аз нашр якҷоя месанҷанд.',
  'Har oyda ikkita katta material chiqadi: bittasi qishloq hayoti haqida, ikkinchisi qoʻshni mamlakatdagi tengdoshlar bilan birga yozilgan. Materiallar uch tilda chop etiladi.',
  'Мы работаем с редакциями трёх районов: они дают наставников, мы даём технику и проверку фактов. Каждый материал читают двое, один из них из соседней страны. Если есть сомнения, материал не выходит, пока источник не подтверждён.',
  'Долбоор бүткөндө техника мектептерде калат, ал эми мугалимдер ийримди өздөрү улантат. Биз алар менен дагы бир жыл байланышта болобуз.',
];

async function handIn(taker: CallTaker, call: Call, i: number): Promise<void> {
  const by = `Раҳимова Нигора ${String.fromCodePoint(1040 + (i % 32))}${i}`;
  await taker.tell(call, { name: by, country: 'KG', university: null, otherUniversity: `Донишгоҳ ${i}` });
  await taker.ask('POST /work', { name: '' });
  await taker.write({
    title: `${titles[i % titles.length]} ${i + 1}`, summary: { ru: paragraphs[(i + 2) % 4]!, tg: paragraphs[0]! }, plan: Array.from({ length: 4 }, (_, n) => paragraphs[(i + n) % 4]).join('\n\n'),
    budget: [{ what: 'Таҷҳизоти сабт', amount: 1_200 + i }, { what: 'Роҳкиро', amount: 600 }],
  });
  const { code } = await taker.ask('POST /work/versions');
  if (code !== undefined) throw new Error(`work ${i} was not handed in: ${code}`);
}
