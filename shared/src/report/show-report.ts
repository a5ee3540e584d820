import { nameOfGroup } from '../game/show-groups.ts';
import type { GameState, Played } from '../game/state.ts';
import { teamNameIn } from '../game/team-name.ts';
import type { Language } from '../kernel/language.ts';
import { textIn } from '../kernel/text.ts';
import { formatNumber, formatPercent } from '../language/number.ts';
import type { Ask } from '../place/home.ts';
import type { KindContent } from '../quest/kinds/all.ts';
import type { Bar } from '../quest/kinds/kind.ts';
import { LEAST_PER_GROUP } from '../stats/mantel-haenszel.ts';
import type { Grouping, GroupsBy } from './group-figures.ts';
import type { PlayerFigures } from './help.ts';
import type { Reason } from './look-at.ts';
import type { QuestionReport, Report } from './report.ts';
import type { QuestionReportView, ReportGroupsView, ReportPlayer, ReportView } from './views.ts';
import { reportWord } from './words.ts';

const letters = 'ABCDEFGH';

/** A report in the reader's language. */
export function showReport(report: Report, state: GameState, language: Language): ReportView {
  const { outline, phase, corrections } = state;
  return {
    title: textIn(outline.title, language, outline.reference), version: 1 + corrections.length, isFinished: phase.name === 'finished',
    players: report.players.length, complete: report.complete,
    reliability: report.reliability, rights: [...report.rights],
    questions: report.questions.map((question) => showQuestion(question, state, language)),
    fairness: { reference: report.fairness.reference, others: [...report.fairness.others], least: LEAST_PER_GROUP },
    groups: report.groups.map((groups) => showGroups(groups, state, language)),
    needHelp: report.players.filter((player) => player.needs.length > 0).length,
  };
}

/** Players of a report, as they are listed. */
export function showReportPlayers(players: readonly PlayerFigures[], state: GameState): ReportPlayer[] {
  return players.flatMap(({ id, needs, ...figures }) => {
    const [player, score] = [state.players.get(id), state.scores.get(id)];
    return player && score ? [{ number: player.number, name: player.name, place: score.place, points: score.points, ...figures, needs: [...needs] }] : [];
  });
}

function showQuestion({ played, isMarked, figures, difs, reasons }: QuestionReport, { played: all, outline }: GameState, language: Language): QuestionReportView {
  const question = all[played];
  if (!question) throw new Error(`question ${played} was not played`);
  const { index, content, isVoid } = question;
  const { bars, timeBins, ...numbers } = figures;
  return {
    index, round: roundOf(index, outline.rounds), prompt: textIn(content.prompt, language, outline.reference), kind: content.ask.kind, isVoid, isMarked, limitMs: content.limitMs,
    ...numbers, timeBins: [...timeBins],
    bars: bars.map((bar) => ({ label: labelOf(bar, content.ask, language, outline.reference), count: bar.count, right: bar.right })),
    difs: difs.map((d) => ({ ...d })),
    reasons: reasons.map((reason) => ({ why: reason.why, says: sayReason(reason, question, language) })),
  };
}

function roundOf(index: number, rounds: GameState['outline']['rounds']): number {
  let before = 0;
  const round = rounds.findIndex(({ questions }) => (before += questions) > index);
  return Math.max(0, round) + 1;
}

function labelOf({ option, typed, from, to }: Bar, ask: KindContent, language: Language, reference: Language): string {
  if (typed !== undefined) return typed;
  if (option !== undefined && 'options' in ask) {
    const at = ask.options.findIndex(({ id }) => id === option);
    return `${letters.charAt(at)}. ${textIn(ask.options[at]?.text ?? {}, language, reference)}`;
  }
  if (option !== undefined) return reportWord(language, option === 'true' ? 'true' : 'false');
  const say = (n: number | undefined) => formatNumber(language, n ?? 0);
  return from === to ? say(from) : `${say(from)} – ${say(to)}`;
}

/** An option in a sentence: by its letter, or the word of a statement. */
function nameOf(option: string, { content: { ask } }: Played, language: Language): string {
  if ('options' in ask) return letters.charAt(ask.options.findIndex(({ id }) => id === option));
  return reportWord(language, option === 'true' ? 'true' : 'false');
}

function sayReason(reason: Reason, question: Played, language: Language): string {
  const say = (parts: Readonly<Record<string, string | number>>) => reportWord(language, `why.${reason.why}`, parts);
  switch (reason.why) {
    case 'againstKey':
    case 'tellsLittle': return say({});
    case 'bestChose': return say({ option: nameOf(reason.option, question, language) });
    case 'harderIn':
    case 'easierIn': return say({ language: reportWord(language, `language.${reason.language}`) });
    case 'almostNobody':
    case 'almostAll':
    case 'noTime':
    case 'guessed': return say({ share: formatPercent(language, reason.share) });
    case 'appeals': return say({ n: formatNumber(language, reason.n) });
    case 'unused': return say({ options: reason.options.map((option) => nameOf(option, question, language)).join(', ') });
  }
}

function showGroups({ by, rows, hidden }: GroupsBy, state: GameState, language: Language): ReportGroupsView {
  return { by, hidden, rows: rows.map(({ id, ...row }) => ({ name: groupName(by, id, state, language), ...row })) };
}

function groupName(by: Grouping, id: string, { teams }: GameState, language: Language): string {
  switch (by) {
    case 'team': return teamNameIn(teams.all.get(Number(id))?.name ?? id, language);
    case 'language': return reportWord(language, `language.${id as Language}`);
    case 'university':
    case 'region':
    case 'country': return nameOfGroup(by satisfies Ask, id, language)?.name ?? reportWord(language, 'other');
  }
}
