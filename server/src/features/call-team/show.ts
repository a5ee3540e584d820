import { askState, waitsFor } from '@tabarman/shared/call-team/asks.ts';
import { cardFit, emptyCard, type TeamCard } from '@tabarman/shared/call-team/card.ts';
import { shownProfile } from '@tabarman/shared/call-team/profile.ts';
import { teamFaults, wishOf } from '@tabarman/shared/call-team/team-faults.ts';
import type { CallTeamsView, SeekingView } from '@tabarman/shared/call-team/views.ts';
import type { WorkRow } from '../work/ports.ts';
import { mayFormTeams, standingAt } from '../work/service.ts';
import type { AskRow, NoteRow } from './ports.ts';
import { knownMember, type SeekingPerson, type SeekingWorld } from './world.ts';

const shownOf = ({ profile, role, entrant }: SeekingPerson) => shownProfile(profile, role, entrant.record.country);
/** TB5: to a team one asks, or is asked by, one is as if listed. */
const shownToTeam = ({ profile, role, entrant }: SeekingPerson) => shownProfile({ ...profile, isListed: true, name: profile.name || '–' }, role, entrant.record.country)!;
const nameOf = (person: SeekingPerson | undefined) => person?.profile.name || person?.entrant.record.name || '–';
const byTime = (a: AskRow, b: AskRow) => b.askedAt - a.askedAt || (a.id < b.id ? 1 : -1);

function faultsOf({ call, people }: SeekingWorld, { members }: WorkRow) {
  const wish = wishOf(call.call);
  return wish ? teamFaults(members.flatMap(({ entrantId }) => people.get(entrantId) ?? []).map(knownMember), wish) : [];
}

/** TB5: what one who takes part sees: of others what they show, of other teams their cards, of the own team what it lacks. */
export function seekingOf(world: SeekingWorld, youId: string, cards: ReadonlyMap<string, TeamCard>, notes: readonly NoteRow[], now: number): SeekingView {
  const { call, people, works, ideas, asks, most, schedule } = world;
  const you = people.get(youId)!;
  const own = works.find(({ id }) => id === you.workId) ?? null;
  const isLead = own?.leadId === youId;
  return {
    mayTeam: mayFormTeams(call.call, now), schedule: [...schedule],
    you: { id: youId, role: you.role, country: you.entrant.record.country, profile: you.profile, teamId: own?.id ?? null, isLead },
    people: [...people.values()].filter(({ entrant }) => entrant.id !== youId).flatMap((person) => {
      const shown = shownOf(person);
      return shown ? [{ id: person.entrant.id, hasTeam: person.workId !== null, wants: ideas.filter(({ wants }) => wants.includes(person.entrant.id)).map(({ id }) => id), shown }] : [];
    }),
    teams: works.map((work) => {
      const card = cards.get(work.id);
      return {
        id: work.id, number: work.number, name: work.name, size: work.members.length, isFull: work.members.length >= most, isYours: work.id === own?.id, card: card?.isOpen ? card : null,
        members: work.members.flatMap(({ entrantId }) => {
          const person = people.get(entrantId);
          return (person && shownOf(person)?.name) ?? [];
        }),
        fit: card?.isOpen ? { ...cardFit(card, you.profile, you.role), skills: [...cardFit(card, you.profile, you.role).skills] } : null,
      };
    }),
    own: own && {
      card: cards.get(own.id) ?? emptyCard, faults: faultsOf(world, own),
      notes: notes.map(({ id, entrantId, text, url, at }) => ({ id, text, url, at, by: nameOf(people.get(entrantId)), mayRemove: isLead || entrantId === youId })),
      mates: own.members.flatMap(({ entrantId }) => {
        const mate = people.get(entrantId);
        return mate ? [{ id: entrantId, name: nameOf(mate), role: mate.role, reach: mate.profile.reach, isLead: own.leadId === entrantId, isYou: entrantId === youId }] : [];
      }),
    },
    ideas: ideas.map(({ id, entrantId, title, text, wants }) => ({ id, title, text, by: people.get(entrantId)!.profile.name, isYours: entrantId === youId, youWant: wants.includes(youId), wanted: wants.length })),
    asks: asks.filter(({ personId, teamId }) => personId === youId || (own !== null && teamId === own.id)).toSorted(byTime).map((one) => {
      const team = works.find(({ id }) => id === one.teamId);
      const waits = waitsFor(one);
      const youAnswer = one.personId === youId && waits.includes('person') ? 'person' as const : isLead && one.teamId === own?.id && waits.includes('team') ? 'team' as const : null;
      return {
        id: one.id, kind: one.kind, state: askState(one), text: one.text, askedAt: one.askedAt, answeredAt: one.answeredAt, youAnswer, waitsFor: [...waits],
        person: { id: one.personId, isYou: one.personId === youId, shown: shownToTeam(people.get(one.personId)!) }, team: team ? { id: team.id, number: team.number, name: team.name } : null,
        with: one.group === null ? [] : asks.filter(({ group, personId }) => group === one.group && personId !== one.personId).flatMap(({ personId }) => shownToTeam(people.get(personId)!).name),
        youTakeBack: waits.length > 0 && (one.kind === 'request' ? one.personId === youId : one.kind === 'invitation' && isLead && one.teamId === own?.id),
      };
    }),
  };
}

/** People and teams as organisers see them. */
export function callTeamsOf(world: SeekingWorld, cards: ReadonlyMap<string, TeamCard>, now: number): CallTeamsView {
  const { call, people, works, ideas, asks, schedule } = world;
  const wish = wishOf(call.call);
  return {
    mayTeam: mayFormTeams(call.call, now), schedule: [...schedule], wish: wish && { ...wish, roles: [...wish.roles] },
    people: [...people.values()].map(({ entrant, role, profile, workId, hasProfile }) => ({
      id: entrant.id, name: entrant.record.name, role, country: entrant.record.country, languages: profile.languages, experience: profile.experience, skills: profile.skills, topics: profile.topics,
      wants: ideas.filter(({ wants }) => wants.includes(entrant.id)).map(({ id }) => id), teamId: works.some(({ id }) => id === workId) ? workId : null, isListed: profile.isListed, hasProfile,
      isReady: standingAt(entrant, call, now).isReady,
    })),
    teams: works.map((work) => ({
      id: work.id, number: work.number, name: work.name, leadId: work.leadId, members: work.members.map(({ entrantId }) => entrantId).filter((id) => people.has(id)), faults: faultsOf(world, work), card: cards.get(work.id) ?? null,
    })),
    ideas: ideas.map(({ id, entrantId, title, text, wants }) => ({ id, title, text, byId: entrantId, wanted: wants.length })),
    asks: asks.toSorted(byTime).map((one) => ({ id: one.id, kind: one.kind, state: askState(one), personId: one.personId, teamId: one.teamId, group: one.group, person: one.person, team: one.team, askedAt: one.askedAt, answeredAt: one.answeredAt })),
  };
}
