import type { Juror } from '@tabarman/shared/jury/juror.ts';
import { universityOf } from '@tabarman/shared/place/place-name.ts';
import type { CallTaker } from '../call-taker.ts';
import { callOf, DAY_MS } from './call-of.ts';
import { type Idea, ideas } from './hackathon-works.ts';
import { opinionOf } from './opinions.ts';
import { peopleFrom } from './people.ts';
import { type Scene, ToldCall } from './told-call.ts';

const HOUR_MS = 60 * 60_000;
const MINUTE_MS = 60_000;
const SIZE = 5;
const roles = ['journalist', 'it', 'designer', 'journalist', 'it'] as const;

const jurors: readonly Juror[] = [
  { name: 'Эсенбаева Айнура', countries: ['KG'], languages: ['ky', 'ru'], organisation: 'Айыл үнү редакциясы', background: 'media', most: null },
  { name: 'Ғаниев Умед', countries: ['TJ'], languages: ['tg', 'ru', 'uz'], organisation: '', background: 'technology', most: null },
  { name: 'Sobirova Lola', countries: ['UZ'], languages: ['uz', 'ru'], organisation: 'Yangi sahifa jurnali', background: 'media', most: null },
  { name: 'Ким Виктор', countries: [], languages: ['ru', 'en'], organisation: '', background: 'technology', most: null },
  { name: 'Турганбаев Эмил', countries: ['KG'], languages: ['ky', 'ru', 'uz'], organisation: '', background: 'technology', most: null },
  { name: 'Шодиева Нозанин', countries: ['TJ'], languages: ['tg', 'ru'], organisation: 'Овози деҳа', background: 'media', most: null },
  { name: 'Hamidov Anvar', countries: ['UZ'], languages: ['uz', 'tg', 'ru'], organisation: '', background: 'technology', most: null },
  { name: 'Абдиева Гүлмира', countries: ['KG'], languages: ['ky', 'ru'], organisation: '', background: 'media', most: null },
];

export interface HackathonSize { readonly teams: number; readonly jurors: number }

/** A hackathon of three countries from the first registration to the released decision, day by day. */
export class Hackathon {
  readonly told: ToldCall;
  readonly takers: CallTaker[] = [];
  readonly #scene: Scene;
  readonly #size: HackathonSize;

  private constructor(scene: Scene, told: ToldCall, size: HackathonSize) {
    [this.#scene, this.told, this.#size] = [scene, told, size];
  }

  static async publish(scene: Scene, size: HackathonSize = { teams: ideas.length, jurors: jurors.length }): Promise<Hackathon> {
    const call = callOf({
      kind: 'hackathon', days: [[1, 8], [8, 15], [15, 22], [23, 32], [32, 122]],
      title: { ky: 'Чек арасыз медиа хакатон', tg: 'Ҳакатони медиаи бесарҳад', uz: 'Chegarasiz media xakatoni', ru: 'Хакатон медиа без границ', en: 'Media without borders hackathon' },
      about: {
        ky: 'Үч өлкөнүн студенттери кошуналар бири-бирин жакшыраак түшүнүшү үчүн медиа долбоор жасайт.', tg: 'Донишҷӯёни се кишвар лоиҳаи медиаӣ месозанд, то ҳамсояҳо якдигарро беҳтар фаҳманд.',
        uz: 'Uch mamlakat talabalari qoʻshnilar bir-birini yaxshiroq tushunishi uchun media loyiha yaratadi.', ru: 'Студенты трёх стран делают медиапроект, чтобы соседи лучше понимали друг друга.', en: 'Students of three countries make a media project so that neighbours understand one another better.',
      },
      awards: {
        best: { ky: 'Үч мыкты иш, бир өлкөдөн экиден ашык эмес', tg: 'Се кори беҳтарин, аз як кишвар на зиёда аз ду', uz: 'Uchta eng yaxshi ish, bir mamlakatdan ikkitadan koʻp emas', ru: 'Три лучшие работы, из одной страны не больше двух', en: 'The three best works, at most two of one country' },
        support: { ky: 'Үч айлык кеңеш жана иш орду', tg: 'Се моҳ машварат ва ҷои кор', uz: 'Uch oylik maslahat va ish oʻrni', ru: 'Три месяца советов и рабочее место', en: 'Three months of advice and a place to work' },
      },
    }, scene.clock.now());
    const told = await ToldCall.publish(scene, { ...call, awards: call.awards.map((award) => (award.id === 'best' ? { ...award, quotas: [{ by: 'country', least: 0, most: 2 }] } : award)) });
    scene.say('The hackathon is public.');
    return new Hackathon(scene, told, size);
  }

  async tell(): Promise<void> {
    await this.gather();
    await this.work();
    await this.judge();
    await this.decide();
  }

  /** Everybody registers; leads make teams, and the others join by their codes. */
  async gather(): Promise<void> {
    const { told } = this;
    await told.until(told.phase('registering').opensAt);
    for (const [i, person] of peopleFrom(0, this.#size.teams * SIZE).entries()) {
      await this.#scene.clock.advance(7 * MINUTE_MS);
      this.takers.push(await told.arrives(person, roles[i % SIZE]!));
    }
    this.#scene.say(`${this.takers.length} people have registered.`);
    await told.until(told.phase('teams').opensAt);
    for (const { idea, lead, members } of this.#teams()) {
      await this.#scene.clock.advance(HOUR_MS);
      const { work } = await told.by(lead, 'POST /work', { name: idea.team });
      for (const member of members) await told.by(member, 'POST /work/members', { code: work?.invitation });
    }
    this.#scene.say(`${this.#size.teams} teams are formed.`);
  }

  /** All hand in; one of them withdraws, and one gets a later end and uses it. */
  async work(): Promise<void> {
    const { told } = this;
    const { closesAt } = told.phase('works');
    const teams = this.#teams();
    const slow = teams[1]!;
    await told.until(closesAt - DAY_MS);
    for (const { idea, lead } of teams) {
      await this.#scene.clock.advance(HOUR_MS);
      if (idea !== slow.idea) await told.handsIn(lead, { title: idea.title, summary: idea.summary });
    }
    await told.by(teams.at(-1)!.lead, 'POST /work/withdrawal');
    const late = (await told.works()).find(({ name }) => name === slow.idea.team)!;
    await told.desk(`POST /works/${late.id}/extensions`, { to: closesAt + 6 * HOUR_MS, reason: 'В городе команды весь день не было электричества.' });
    await told.until(closesAt + 4 * HOUR_MS);
    await told.handsIn(slow.lead, { title: slow.idea.title, summary: slow.idea.summary });
    this.#scene.say('The works are handed in.');
  }

  /** Jurors with what they may not judge; one finds out only as they read. */
  async judge(): Promise<void> {
    const { told } = this;
    for (const [i, juror] of jurors.slice(0, this.#size.jurors).entries()) {
      // Two teach where the leads of the third and the fourth team study.
      const team = i === 1 ? 2 : i === 4 ? 3 : null;
      const university = team === null ? null : peopleFrom(0, (team + 1) * SIZE)[team * SIZE]!.record.university;
      await told.invites(university === null ? juror : { ...juror, organisation: universityOf(university)!.names.ru });
    }
    const { works } = await told.jury();
    const conflict = (juror: number, work: number, type: string, source: string, note: string) =>
      told.desk(`PUT /jury/jurors/${told.jurors[juror]!.id}/conflicts/${works[work]!.id}`, { type, source, note, isThere: true });
    await conflict(0, 0, 'mentor', 'organiser', 'Вела у команды мастер-класс.');
    await conflict(2, 1, 'personal', 'applicant', 'Родственница одной из участниц.');
    await told.until(told.phase('review').opensAt);
    await told.assigns();
    await told.recuses(told.jurors[3]!, 'collaborator', 'Пишем с руководителем команды общую статью.');
    await told.assigns();
    await told.judges(({ juror }, { title }) => opinionOf(told.call.criteria, juror, Object.values(title)[0] ?? ''));
  }

  async decide(): Promise<void> {
    await this.told.until(this.told.phase('results').opensAt);
    await this.told.decides();
  }

  #teams(): readonly { readonly idea: Idea; readonly lead: CallTaker; readonly members: readonly CallTaker[] }[] {
    return ideas.slice(0, this.#size.teams).map((idea, i) => {
      const [lead, ...members] = this.takers.slice(i * SIZE, (i + 1) * SIZE);
      return { idea, lead: lead!, members };
    });
  }
}
