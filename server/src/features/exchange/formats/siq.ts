import type { Place } from '@tabarman/shared/exchange/findings.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { ArchiveMedia } from '../assembly/archive-media.ts';
import { Assembly, type Found } from '../assembly/assembly.ts';
import { choiceOf, numberOf, typedOf, type Asked } from '../assembly/asked.ts';
import { inLanguage } from '../assembly/clean-text.ts';
import { languageOf } from '../assembly/language-of.ts';
import { Report } from '../assembly/report.ts';
import { sourceFrom } from '../assembly/source-from.ts';
import { FileRefused } from '../containers/file-refused.ts';
import { childAt, childrenOf, readXml, type XmlElement } from '../containers/xml.ts';
import type { Reader } from './reading.ts';
import { contentOf, paramOf, type SiqMedia } from './siq-content.ts';

/** A pack of SIGame, versions 4 and 5: content.xml with rounds of themes of questions, beside its media. */
export const siq: Reader = {
  format: 'siq',
  is: (opened) => opened.as === 'archive' && opened.archive.has('content.xml'),
  async read(opened, asking) {
    const pack = opened.as === 'archive' ? readXml(await opened.archive.read('content.xml')) : null;
    if (pack?.name !== 'package') throw new FileRefused('file_unknown', 'no package');
    const report = new Report();
    const assembly = new Assembly(report);
    const media = new ArchiveMedia(opened.as === 'archive' ? opened.archive : null, report);
    const rounds = childrenOf(childAt(pack, 'rounds'), 'round');
    const questions = rounds.flatMap(themesOf).flatMap((theme) => childrenOf(childAt(theme, 'questions'), 'question'));
    const language = languageOf(report, asking, questions.map((question) => contentOf(question).text).join('\n'));
    let number = 0;
    for (const round of rounds) {
      assembly.beginRound({ by: 'question', question: number + 1 }, inLanguage(language, round.attributes['name'] ?? ''));
      for (const theme of themesOf(round)) {
        for (const question of childrenOf(childAt(theme, 'questions'), 'question')) {
          await readQuestion(question, theme, { assembly, media, language, at: { by: 'question', question: (number += 1) } });
        }
      }
    }
    const comments = childAt(pack, 'info', 'comments')?.text ?? '';
    return assembly.finish('siq', { title: inLanguage(language, pack.attributes['name'] || asking.name), description: inLanguage(language, comments), reference: language, media: media.files });
  },
};

function themesOf(round: XmlElement): readonly XmlElement[] {
  return childrenOf(childAt(round, 'themes'), 'theme');
}

interface Where {
  readonly assembly: Assembly;
  readonly media: ArchiveMedia;
  readonly language: Language;
  readonly at: Place;
}

async function readQuestion(question: XmlElement, theme: XmlElement, where: Where): Promise<void> {
  const { assembly, language, at } = where;
  const { report } = assembly;
  const content = contentOf(question);
  // Version 4 has the kind as an element, version 5 as an attribute; both name who answers and for how much.
  const wager = childAt(question, 'type')?.attributes['name'] ?? question.attributes['type'] ?? '';
  if (!/^(|simple|default|withButton|forAll)$/.test(wager)) report.changed(at, 'wager_left_out', { value: wager });
  const shown = await mediaOf(content.media, where);
  const name = (childAt(theme, 'name')?.text ?? theme.attributes['name'] ?? '').trim();
  const price = Number(question.attributes['price']);
  const info = childAt(question, 'info');
  // A picture or a sound can ask by itself, under the name of its theme.
  const text = [name, content.text.trim()].filter((part) => part !== '').join(': ');
  const isEmpty = text === '' || (content.text.trim() === '' && !shown.picture && !shown.audio);
  if (isEmpty) report.leftOut(at, 'prompt_missing');
  const sources = childrenOf(childAt(info, 'sources'), 'source').map((s) => s.text.trim()).filter((s) => s !== '');
  const authors = childrenOf(childAt(info, 'authors'), 'author').map((a) => a.text.trim()).filter((a) => a !== '');
  const comment = childAt(info, 'comments')?.text.trim() ?? '';
  assembly.add({
    at, ...shown, prompt: inLanguage(language, text),
    explanation: inLanguage(language, [content.afterwards, comment].filter((part) => part !== '').join('\n')),
    source: sourceFrom(sources.join('; ')), notes: authors.length > 0 ? [`@ ${authors.join(', ')}`] : [],
    points: Number.isFinite(price) && price > 0 ? price : undefined,
    asked: isEmpty ? null : asked(question, where),
  });
}

const folders = { image: ['Images'], audio: ['Audio'], voice: ['Audio'] } as const;

/** The first picture and the first sound of the question itself, which wait to be looked at; the others are left out. */
async function mediaOf(pieces: readonly SiqMedia[], { assembly: { report }, media, at }: Where): Promise<Pick<Found, 'picture' | 'audio'>> {
  let picture: Found['picture'];
  let audio: Found['audio'];
  for (const { type, name, isAnswer } of pieces) {
    const places: readonly string[] = Object.hasOwn(folders, type) ? folders[type as keyof typeof folders] : [];
    // Names are written as they are, or as in an address.
    const names = places.flatMap((folder) => [name, encodeURI(name.toWellFormed()), encodeURIComponent(name.toWellFormed())].map((one) => `${folder}/${one}`));
    const isFree = !isAnswer && (type === 'image' ? picture === undefined : audio === undefined);
    if (!isFree || names.length === 0) {
      report.changed(at, 'media_left_out', { value: name });
      continue;
    }
    const id = await media.take(at, type === 'image' ? 'picture' : 'sound', names, name);
    if (id === null) continue;
    if (type === 'image') picture = { id, width: 1, height: 1, alt: {} };
    else audio = { id, format: 'mp3', durationMs: 1, caption: {} };
  }
  return { picture, audio };
}

function asked(question: XmlElement, { assembly: { report }, language, at }: Where): Asked | null {
  const answers = (name: string) => childrenOf(childAt(question, name), 'answer').map((a) => a.text.trim()).filter((a) => a !== '');
  const [right, wrong] = [answers('right'), answers('wrong')];
  const type = paramOf(question, 'answerType')?.text.trim() ?? 'text';
  switch (type) {
    case 'select': {
      const options = childrenOf(paramOf(question, 'answerOptions'), 'param').map((option) => ({
        name: option.attributes['name'] ?? '', text: childrenOf(option, 'item').filter((i) => (i.attributes['type'] ?? 'text') === 'text').map((i) => i.text).join(' '),
      }));
      const rights = right.map((name) => options.findIndex((option) => option.name === name));
      if (rights.some((i) => i < 0)) {
        report.leftOut(at, 'key_unknown', { value: right.join(', ') });
        return null;
      }
      return choiceOf(report, at, options.map((o) => inLanguage(language, o.text)), rights);
    }
    case 'number': {
      const value = Number(right[0]?.replace(',', '.'));
      return numberOf(report, at, right[0] === undefined ? Number.NaN : value, Number(paramOf(question, 'answerDeviation')?.text.replace(',', '.') ?? '0') || 0);
    }
    case 'text': return typedOf(report, at, language, right, wrong);
    default:
      report.leftOut(at, 'kind_unsupported', { value: type });
      return null;
  }
}
