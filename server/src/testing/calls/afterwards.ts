import type { Item } from '@tabarman/shared/collection/item.ts';
import { consentVersion, type DeskItem, type OwnItem } from '@tabarman/shared/collection/views.ts';
import { dayAt, daysAfter } from '@tabarman/shared/grant/day.ts';
import type { Publication } from '@tabarman/shared/grant/figures.ts';
import type { Topic } from '@tabarman/shared/grant/topics.ts';
import type { GrantBoard, GrantView, OwnGrant } from '@tabarman/shared/grant/views.ts';
import { answered } from '../request.ts';
import type { CallTaker } from '../call-taker.ts';
import { chance } from '../season/teams.ts';
import { projects } from './alone-works.ts';
import type { Scene } from './scene.ts';
import type { ToldCall } from './told-call.ts';

/** Somebody whose work was awarded. */
interface Awarded {
  readonly taker: CallTaker;
  readonly grant: OwnGrant;
}

const dayOf = ({ clock }: Scene) => dayAt(clock.now(), 0);

export async function awarded(told: ToldCall, takers: readonly CallTaker[]): Promise<readonly Awarded[]> {
  const all = await Promise.all(takers.map(async (taker) => ({ taker, grant: (await told.by<readonly OwnGrant[]>(taker, 'POST /grants'))[0] })));
  return all.flatMap(({ taker, grant }) => (grant ? [{ taker, grant }] : []));
}

/** Agreements are signed and the first part is paid. */
export async function signGrants(scene: Scene, told: ToldCall): Promise<void> {
  const { grants } = await told.desk<GrantBoard>('POST /grants');
  const on = dayOf(scene);
  for (const grant of grants) {
    await told.desk(`PUT /grants/${grant.id}/signature`, { number: grant.number, on });
    await told.desk(`PUT /grants/${grant.id}/payments`, { tranche: 0, on });
  }
  scene.say(`${grants.length} agreements are signed.`);
}

const told1 = { done: 'Собрали команду, купили оборудование, сделали первые два материала.', next: 'Монтаж и первый показ.', spent: 600, links: ['https://example.org/first'] };
const told2 = { done: 'Показали материалы в четырёх местах, после показов записали разговоры с теми, кто пришёл.', next: 'Последние два материала и показ в соседней стране.', spent: 1_000, links: ['https://example.org/second'] };

async function handsIn(told: ToldCall, { taker, grant }: Awarded, report: number, content: object): Promise<void> {
  await told.by<unknown>(taker, `PUT /grants/${grant.id}/reports`, { report, saves: 0, content });
  await told.by<unknown>(taker, `POST /grants/${grant.id}/submissions`, { report, saves: 1 });
}

/** All but one hand their first report in; all but the last of these are accepted. */
export async function reportGrants(scene: Scene, told: ToldCall, takers: readonly CallTaker[]): Promise<void> {
  const handed = (await awarded(told, takers)).slice(0, -1);
  for (const one of handed) await handsIn(told, one, 1, told1);
  for (const { grant } of handed.slice(0, -1)) await told.desk<GrantView>(`PUT /grants/${grant.id}/reports`, { report: 1, act: 'accept' });
  scene.say(`${handed.length} first reports are handed in.`);
}

/** A month later: two are paid the rest, one waits to be read, one was returned, and two are late. */
export async function reportAgain(scene: Scene, told: ToldCall, takers: readonly CallTaker[]): Promise<void> {
  const all = await awarded(told, takers);
  const on = dayOf(scene);
  const act = ({ grant }: Awarded, what: object) => told.desk<GrantView>(`PUT /grants/${grant.id}/reports`, what);
  const [first, second, third, fourth, fifth] = all as [Awarded, Awarded, Awarded, Awarded, Awarded];
  await act(fifth, { report: 1, act: 'accept' });
  for (const one of [first, second, third, fourth]) await handsIn(told, one, 2, told2);
  for (const one of [first, second]) {
    await act(one, { report: 2, act: 'accept' });
    await told.desk(`PUT /grants/${one.grant.id}/payments`, { tranche: 1, on });
  }
  await act(fourth, { report: 2, act: 'return', comment: 'Приложите, пожалуйста, ссылки на записи разговоров: без них мы не можем показать их донору.', until: daysAfter(on, 10) });
  await publish(scene, told, all.slice(0, -1));
  scene.say('Second reports are handed in, and works are published.');
}

const outlets: readonly { readonly kind: Publication['kind']; readonly topic: Topic; readonly of: string }[] = [
  { kind: 'video', topic: 'border', of: 'first-film' }, { kind: 'article', topic: 'society', of: 'reportage' }, { kind: 'audio', topic: 'youth', of: 'podcast' },
];

/** One to three publications of each, with what their channels showed week after week. */
async function publish(scene: Scene, told: ToldCall, all: readonly Awarded[]): Promise<void> {
  const today = dayOf(scene);
  for (const { taker, grant } of all) {
    for (const { kind, topic, of } of outlets.slice(0, 1 + Math.floor(3 * chance(`published ${grant.title}`)))) {
      const publishedOn = daysAfter(today, -21 - Math.floor(25 * chance(`${of} ${grant.title}`)));
      const publication: Publication = { title: grant.title, url: `https://media.example.org/${of}/${grant.id}`, kind, language: languageOf(grant.title), topic, country: countryOf(grant.title), publishedOn };
      const own = await told.by<readonly OwnGrant[]>(taker, `POST /grants/${grant.id}/publications`, { publication });
      const made = own.find(({ id }) => id === grant.id)!.publications.find(({ url }) => url === publication.url)!;
      const most = 800 + Math.round(6_000 * chance(`reach ${of} ${grant.title}`));
      for (let week = 1, on = daysAfter(publishedOn, 7); on <= today; week += 1, on = daysAfter(on, 7)) {
        const reach = Math.round(most * (1 - 0.5 ** week));
        // A page of articles shows no likes.
        const reading = { on, reach, likes: kind === 'article' ? null : Math.round(reach / 12), shares: Math.round(reach / 60), messages: Math.round(reach / 140) };
        await told.by<unknown>(taker, `PUT /grants/${grant.id}/publications/${made.id}/readings`, { reading });
      }
    }
  }
}

const projectOf = (title: string) => {
  const found = projects.find((project) => project.title === title);
  if (!found) throw new Error(`there is no project ${title}`);
  return found;
};
/** Authors are of the three countries by turns. */
const countryOf = (title: string) => (['KG', 'TJ', 'UZ'] as const)[projects.indexOf(projectOf(title)) % 3]!;
const languageOf = (title: string) => (({ KG: 'ky', TJ: 'tg', UZ: 'uz' }) as const)[countryOf(title)];

/** Those who made published works give them to the public collection, under licences that differ; organisers show all but the last, and add one that they have a letter for. */
export async function collect(scene: Scene, told: ToldCall, takers: readonly CallTaker[]): Promise<void> {
  const licences: readonly Item['licence'][] = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0'];
  const token = scene.organisers.first.token;
  const offered: string[] = [];
  for (const [i, { taker, grant }] of (await awarded(told, takers)).slice(0, 5).entries()) {
    const [publication] = grant.publications;
    if (!publication) continue;
    const { url, kind, topic, country, language, publishedOn } = publication;
    const item: Item = { title: { [language]: grant.title }, summary: projectOf(grant.title).summary, url, kind, languages: [language], countries: [country], topics: [topic], licence: licences[i % licences.length]!, credit: (await taker.state()).record.name, publishedOn };
    const own = await told.by<readonly OwnItem[]>(taker, 'POST /collection/offers', { item, agreed: consentVersion });
    offered.push(own.at(-1)!.id);
  }
  for (const id of offered.slice(0, -1)) await answered(scene.server, `PUT /collection/${id}/state`, { token, body: { state: 'public' } });
  const item: Item = {
    title: { ru: 'Мост через Сох', uz: 'Soʻx koʻprigi', ky: 'Сох көпүрөсү' }, summary: { ru: 'Как три села чинят один мост: фоторассказ районной газеты.', uz: 'Uch qishloq bitta koʻprikni qanday tuzatadi: tuman gazetasining fotohikoyasi.' },
    url: 'https://media.example.org/sokh-bridge', kind: 'picture', languages: ['ru', 'uz'], countries: ['UZ', 'KG'], topics: ['border', 'society'], licence: 'CC-BY-ND-4.0', credit: 'Редакция газеты «Сох садоси»', publishedOn: daysAfter(dayOf(scene), -60),
  };
  const items = await answered<readonly DeskItem[]>(scene.server, 'POST /collection', { token, body: { item, consent: 'Письмо редактора, лежит в папке договоров.' } });
  const added = items.find((one) => one.item.url === item.url)!;
  if (added.state !== 'public') await answered(scene.server, `PUT /collection/${added.id}/state`, { token, body: { state: 'public' } });
  scene.say(`${offered.length} works are in the collection or offered to it.`);
}
