import { emptyCard, type TeamCard } from '@tabarman/shared/call-team/card.ts';
import { emptyProfile } from '@tabarman/shared/call-team/profile.ts';
import type { OwnSkill, Profile } from '@tabarman/shared/call-team/profile-schema.ts';
import { shownParts } from '@tabarman/shared/call-team/shown-parts.ts';
import type { SkillId } from '@tabarman/shared/call-team/skills.ts';
import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { CallTaker } from '../call-taker.ts';
import { chance } from '../season/teams.ts';
import type { Person } from './people.ts';
import type { ToldCall } from './told-call.ts';

/** Somebody of the hackathon: who they are, and as what they come. */
export interface Seeker {
  readonly taker: CallTaker;
  readonly person: Person;
  readonly role: 'journalist' | 'it' | 'designer';
  /** Whether others find them. */
  readonly isListed: boolean;
}

type Words = Readonly<Record<Exclude<Language, 'en'>, string>>;
const inOwn = (words: Words, { language }: Person) => words[language === 'en' ? 'ru' : language];

const skills: Readonly<Record<Seeker['role'], readonly SkillId[]>> = {
  journalist: ['reporting', 'interviewing', 'fact-checking', 'editing', 'audio', 'filming'], it: ['frontend', 'backend', 'bots', 'data-analysis', 'mobile'],
  designer: ['interface-design', 'graphic-design', 'illustration', 'animation', 'photography'],
};
const about: Readonly<Record<Seeker['role'], Words>> = {
  journalist: {
    ky: 'Айыл жана суу жөнүндө жазам, подкаст жасап көргөм.', tg: 'Дар бораи деҳа ва об менависам, подкаст санҷидаам.', uz: 'Qishloq va suv haqida yozaman, podkast qilib koʻrganman.', ru: 'Пишу о сёлах и воде, пробовала делать подкаст.',
  },
  it: { ky: 'Бот жана веб-баракча жазам, карта менен иштегим келет.', tg: 'Бот ва саҳифаи веб менависам, мехоҳам бо харита кор кунам.', uz: 'Bot va veb-sahifa yozaman, xarita bilan ishlagim keladi.', ru: 'Пишу ботов и сайты, хочу поработать с картой.' },
  designer: { ky: 'Интерфейс жана сүрөт тартам.', tg: 'Интерфейс ва расм мекашам.', uz: 'Interfeys va rasm chizaman.', ru: 'Рисую интерфейсы и иллюстрации.' },
};
const topics: readonly Words[] = [
  { ky: 'суу', tg: 'об', uz: 'suv', ru: 'вода' }, { ky: 'чек ара', tg: 'сарҳад', uz: 'chegara', ru: 'граница' }, { ky: 'мектеп', tg: 'мактаб', uz: 'maktab', ru: 'школа' },
  { ky: 'базар', tg: 'бозор', uz: 'bozor', ru: 'базар' }, { ky: 'миграция', tg: 'муҳоҷират', uz: 'migratsiya', ru: 'миграция' },
];

/** Not everybody shows everything. */
function profileOf({ person, role, isListed }: Seeker): Profile {
  const { name, languages } = person.record;
  const of = (what: string) => chance(`${what} ${name}`);
  const from = Math.floor(of('skill') * skills[role].length);
  const level = (n: number) => 1 + Math.floor(of(`level ${n}`) * 3);
  const own = Array.from({ length: 2 + Math.floor(of('skills') * 2) }, (_, i): OwnSkill => ({ id: skills[role][(from + i) % skills[role].length]!, level: level(i) }));
  const first = Math.floor(of('topic') * topics.length);
  return {
    ...emptyProfile, name: name.split(' ').toReversed().join(' '), about: inOwn(about[role], person), skills: own, languages: [...languages], experience: Math.floor(of('experience') * 4),
    topics: [first, first + 2].map((i) => inOwn(topics[i % topics.length]!, person)), reach: `@${person.record.contact.split('@')[0]}`,
    shows: shownParts.filter((part) => of(part) < 0.85), isListed,
  };
}

export async function tellsProfile(told: ToldCall, seeker: Seeker): Promise<void> {
  await told.by(seeker.taker, 'PUT /profile', { profile: profileOf(seeker) });
}

const ideas: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'Сугат кезегинин тизмеси', text: 'Эки айыл бир арыктан суу алат, бирок кезекти ким билет? Кезекти телефондон көрсөк.' },
  { title: 'Хабари дурӯғ чӣ гуна паҳн мешавад', text: 'Роҳи як овозаро аз гурӯҳ то гурӯҳ нишон додан: кӣ навишт, кӣ насанҷида фиристод.' },
  { title: 'Bobom aytgan soʻz', text: 'Uch tilda bir xil aytiladigan soʻzlar va ularni aytgan odamlarning ovozi.' },
  { title: 'Газета, которую читали в районе', text: 'Снять на телефон районные газеты, пока они не пропали, и сделать по ним поиск.' },
];

/** Ideas of those who come first are put on the board, and people say which they would work on. */
export async function putsIdeas(told: ToldCall, seekers: readonly Seeker[]): Promise<void> {
  const by = seekers.filter(({ isListed }) => isListed);
  for (const [i, idea] of ideas.entries()) await told.by(by[i * 3]!.taker, 'POST /ideas', idea);
  const board = (await seenBy(told, seekers[0]!)).ideas;
  for (const { taker, person } of seekers) {
    const wished = board[Math.floor(chance(`wish ${person.record.name}`) * board.length * 2)];
    if (wished) await told.by(taker, `PUT /ideas/${wished.id}/wish`, { isWanted: true });
  }
}

export async function saysWhomItSeeks(told: ToldCall, { taker, person: { record } }: Seeker, card: Partial<TeamCard>): Promise<void> {
  await told.by(taker, 'PUT /card', { card: { ...emptyCard, languages: [...record.languages], isOpen: true, ...card } });
}

/** Somebody asks to come to the team of a lead, who says yes or no, or hears that it was taken back. */
export async function asksToCome(told: ToldCall, person: Seeker, lead: Seeker, text: string, answer: 'yes' | 'no' | 'taken back'): Promise<void> {
  const { you } = await seenBy(told, lead);
  await told.by(person.taker, 'POST /asks', { text, asked: { kind: 'request', teamId: you.teamId } });
  if (answer === 'taken back') return void (await told.by(person.taker, `PUT /asks/${await openAsk(told, person)}/taking-back`));
  await told.by(lead.taker, `PUT /asks/${await openAsk(told, lead)}/answer`, { side: 'team', isYes: answer === 'yes' });
}

/** A lead asks somebody to come, who says yes or no. */
export async function asksSomebody(told: ToldCall, lead: Seeker, person: Seeker, text: string, isYes: boolean): Promise<void> {
  const { you } = await seenBy(told, person);
  await told.by(lead.taker, 'POST /asks', { text, asked: { kind: 'invitation', personId: you.id } });
  await told.by(person.taker, `PUT /asks/${await openAsk(told, person)}/answer`, { side: 'person', isYes });
}

const seenBy = async (told: ToldCall, { taker }: Seeker) => (await told.by<SeekingView>(taker, 'POST /people'));

async function openAsk(told: ToldCall, seeker: Seeker): Promise<string> {
  const ask = (await seenBy(told, seeker)).asks.find(({ state }) => state === 'asked');
  if (!ask) throw new Error(`nothing is asked of ${seeker.person.record.name}`);
  return ask.id;
}
