import type { Juror } from '@tabarman/shared/jury/juror.ts';
import { universityOf } from '@tabarman/shared/place/place-name.ts';
import type { CallTaker } from '../call-taker.ts';
import { countBallots, vote } from './ballots.ts';
import { callOf, DAY_MS } from './call-of.ts';
import { comesIn } from './door.ts';
import { samples, schedule } from './hackathon-texts.ts';
import { type Idea, ideas } from './hackathon-works.ts';
import { helpsTeams } from './help.ts';
import { asksSomebody, asksToCome, putsIdeas, saysWhomItSeeks, type Seeker, tellsProfile } from './meeting.ts';
import { alone, announce, hall, laterHall, reword, sendLetters, thanks } from './news.ts';
import { opinionOf } from './opinions.ts';
import { peopleFrom } from './people.ts';
import type { Scene } from './scene.ts';
import { ToldCall } from './told-call.ts';

const HOUR_MS = 60 * 60_000;
const MINUTE_MS = 60_000;
const SIZE = 5;
/** The team whose last place nobody takes. */
const SHORT = 3;
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
  readonly seekers: Seeker[] = [];
  /** Of the links of mentors. */
  mentorKeys: readonly string[] = [];
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
    const told = await ToldCall.publish(scene, { ...call, jury: { ...call.jury, samples: samples.length }, awards: call.awards.map((award) => (award.id === 'best' ? { ...award, quotas: [{ by: 'country', least: 0, most: 2 }] } : award)) });
    scene.say('The hackathon is public.');
    return new Hackathon(scene, told, size);
  }

  async tell(): Promise<void> {
    await this.gather();
    await this.work();
    await this.judge();
    await this.vote();
    await this.decide();
    await this.end();
  }

  get takers(): readonly CallTaker[] {
    return this.seekers.map(({ taker }) => taker);
  }

  /** Everybody registers and tells of themselves; leads make teams, and the others join by their codes, or because one asked the other. */
  async gather(): Promise<void> {
    const { told } = this;
    await told.until(told.phase('registering').opensAt);
    for (const [i, person] of peopleFrom(0, this.#size.teams * SIZE).entries()) {
      await this.#scene.clock.advance(7 * MINUTE_MS);
      const role = roles[i % SIZE]!;
      const seeker = { person, role, isListed: i % 7 !== 3, taker: await told.arrives(person, role) };
      this.seekers.push(seeker);
      await told.confirms(seeker.taker);
      await tellsProfile(told, seeker);
    }
    this.#scene.say(`${this.seekers.length} people have registered.`);
    await told.desk('PUT /schedule', { items: schedule(told.phase('works').opensAt) });
    const news = await announce(this.#scene, told, hall);
    await told.until(told.phase('teams').opensAt);
    await reword(this.#scene, news, laterHall);
    await putsIdeas(told, this.seekers);
    const teams = this.#teams();
    for (const [i, { idea, lead, members }] of teams.entries()) {
      await this.#scene.clock.advance(HOUR_MS);
      const { work } = await told.by(lead.taker, 'POST /work', { name: idea.team });
      // Of the first teams the last one comes, or does not, after one asked the other.
      for (const member of i <= SHORT ? members.slice(0, -1) : members) await told.by(member.taker, 'POST /work/members', { code: work?.invitation });
    }
    await this.#askOneAnother();
    await announce(this.#scene, told, alone);
    this.#scene.say(`${teams.length} teams are formed.`);
  }

  async #askOneAnother(): Promise<void> {
    const { told } = this;
    const [first, second, third, short] = this.#teams().map(({ lead, members }) => ({ lead, last: members.at(-1)! }));
    if (!first || !second || !third || !short) throw new Error('there are too few teams');
    await saysWhomItSeeks(told, first.lead, { roles: ['it'], skills: ['bots', 'backend'], text: 'Бот жаза билген адам керек.' });
    await saysWhomItSeeks(told, short.lead, { roles: ['designer'], skills: ['illustration'], text: 'Айылдын угуучулары үчүн жөнөкөй сүрөт керек.' });
    await asksToCome(told, short.last, third.lead, 'Ман ҳам луғат сохтан мехоҳам.', 'taken back');
    await asksToCome(told, short.last, first.lead, 'Бот жазган эмесмин, бирок үйрөнгүм келет.', 'no');
    await asksToCome(told, first.last, first.lead, 'Эки бот жазганмын, сугат кезегин билем.', 'yes');
    await asksSomebody(told, second.lead, second.last, 'Oʻyin uchun server kerak, yordam berasizmi?', true);
    await asksSomebody(told, short.lead, short.last, 'Бизге кошулбайсызбы?', false);
    await asksSomebody(told, third.lead, third.last, 'Садоҳоро ҷамъ мекунем, биёед.', true);
  }

  /** People come in, mentors help, all hand in, some of them twice; one withdraws, and one gets a later end and uses it. */
  async work(): Promise<void> {
    const { told } = this;
    const { opensAt, closesAt } = told.phase('works');
    const teams = this.#teams().map(({ idea, lead: { taker: lead } }) => ({ idea, lead }));
    const slow = teams[1]!;
    await told.until(opensAt + HOUR_MS);
    await comesIn(this.#scene, told);
    this.mentorKeys = await helpsTeams(this.#scene, told, teams.map(({ lead }) => lead));
    await told.until(closesAt - DAY_MS);
    for (const { idea, lead } of teams) {
      await this.#scene.clock.advance(HOUR_MS);
      if (idea !== slow.idea) await told.handsIn(lead, { title: idea.title, summary: idea.summary });
    }
    for (const [i, { lead }] of teams.entries()) {
      if (i % 3 === 0) await told.handsIn(lead, { video: `https://video.example.org/team-${i + 1}`, repository: `https://code.example.org/team-${i + 1}` });
    }
    await told.by(teams.at(-1)!.lead, 'POST /work/withdrawal');
    const late = (await told.works()).find(({ name }) => name === slow.idea.team)!;
    await told.desk(`POST /works/${late.id}/extensions`, { to: closesAt + 6 * HOUR_MS, reason: 'В городе команды весь день не было электричества.' });
    await told.until(closesAt + 4 * HOUR_MS);
    await told.handsIn(slow.lead, { title: slow.idea.title, summary: slow.idea.summary });
    await announce(this.#scene, told, thanks);
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
    await told.calibrates(samples, ({ juror }, title) => opinionOf(told.call.criteria, juror, title));
    await told.assigns();
    await told.recuses(told.jurors[3]!, 'collaborator', 'Пишем с руководителем команды общую статью.');
    await told.assigns();
    await told.judges(({ juror }, { title }) => opinionOf(told.call.criteria, juror, Object.values(title)[0] ?? ''));
  }

  async vote(): Promise<void> {
    await vote(this.#scene, this.told, this.#teams().map(({ lead, members }) => [lead, ...members].map(({ taker }) => taker)));
  }

  async decide(): Promise<void> {
    await this.told.until(this.told.phase('results').opensAt);
    await this.told.decides();
  }

  /** Everybody hears it, what the public chose is published, and certificates are given. */
  async end(): Promise<void> {
    await sendLetters(this.#scene);
    await countBallots(this.#scene, this.told);
    await this.told.desk('POST /certificates');
  }

  #teams(): readonly { readonly idea: Idea; readonly lead: Seeker; readonly members: readonly Seeker[] }[] {
    return ideas.slice(0, this.#size.teams).map((idea, i) => {
      const [lead, ...members] = this.seekers.slice(i * SIZE, (i + 1) * SIZE);
      return { idea, lead: lead!, members };
    });
  }
}
