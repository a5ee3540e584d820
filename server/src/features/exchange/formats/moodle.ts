import type { Place } from '@tabarman/shared/exchange/findings.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { Assembly } from '../assembly/assembly.ts';
import { choiceOf, essayOf, numberOf, orderOf, typedOf, yesOrNo, type Asked } from '../assembly/asked.ts';
import { inLanguage } from '../assembly/clean-text.ts';
import { languageOf } from '../assembly/language-of.ts';
import { plainFromHtml } from '../assembly/plain-from-html.ts';
import { Report } from '../assembly/report.ts';
import { FileRefused } from '../containers/file-refused.ts';
import { childAt, childrenOf, readXml, type XmlElement } from '../containers/xml.ts';
import type { Reader } from './reading.ts';

/** Moodle's question bank as XML: `<quiz>` with a `<question type="…">` for each. */
export const moodle: Reader = {
  format: 'moodle',
  is: (opened) => opened.as === 'xml' && /<quiz[\s>]/.test(opened.head),
  read(opened, asking) {
    const root = opened.as === 'xml' ? readXml(opened.bytes) : null;
    if (root?.name !== 'quiz') throw new FileRefused('file_unknown', 'no quiz');
    const report = new Report();
    const assembly = new Assembly(report);
    const questions = childrenOf(root, 'question');
    const language = languageOf(report, asking, questions.map((q) => plainFromHtml(childAt(q, 'questiontext', 'text')?.text ?? '', () => undefined)).join('\n'));
    let number = 0;
    for (const question of questions) {
      if (question.attributes['type'] === 'category') {
        const name = childAt(question, 'category', 'text')?.text.split('/').at(-1)?.trim() ?? '';
        assembly.beginRound({ by: 'file' }, /^\$?(course|system|module|top)\$?$/i.test(name) ? null : inLanguage(language, name));
      } else readQuestion(question, { by: 'question', question: (number += 1) }, language, assembly);
    }
    return assembly.finish('moodle', { title: inLanguage(language, asking.name), reference: language });
  },
};

function readQuestion(question: XmlElement, at: Place, language: Language, assembly: Assembly): void {
  const { report } = assembly;
  const type = question.attributes['type'] ?? '';
  const words = (element: XmlElement | undefined) => plainFromHtml(childAt(element, 'text')?.text ?? '', () => report.changed(at, 'markup_left_out'));
  const text = childAt(question, 'questiontext');
  if (childrenOf(text, 'file').length > 0 || childAt(text, 'text')?.text.includes('@@PLUGINFILE@@')) report.changed(at, 'media_left_out', { value: childAt(text, 'file')?.attributes['name'] ?? '' });
  const answers = childrenOf(question, 'answer').map((answer) => ({
    text: words(answer), fraction: Number(answer.attributes['fraction'] ?? '0'), feedback: words(childAt(answer, 'feedback')), tolerance: Number(childAt(answer, 'tolerance')?.text ?? '0'),
  }));
  const notes = answers.filter((a) => a.feedback !== '').map((a) => `${a.text}: ${a.feedback}`);
  if (notes.length > 0) report.changed(at, 'moved_to_notes', { field: 'explanation' });
  assembly.add({
    at, prompt: inLanguage(language, words(text)), explanation: inLanguage(language, words(childAt(question, 'generalfeedback'))), notes,
    tags: childrenOf(childAt(question, 'tags'), 'tag').map(words),
    asked: asked(report, at, language, type, answers, childAt(question, 'single')?.text.trim() !== 'false'),
  });
}

interface Answer {
  readonly text: string;
  readonly fraction: number;
  readonly tolerance: number;
}

function asked(report: Report, at: Place, language: Language, type: string, answers: readonly Answer[], isSingle: boolean): Asked | null {
  const whole = answers.filter((a) => a.fraction >= 100);
  switch (type) {
    case 'multichoice':
    case 'multichoiceset': {
      const rights = answers.flatMap((a, i) => ((isSingle && type === 'multichoice' ? a.fraction >= 100 : a.fraction > 0) ? [i] : []));
      const shares = new Set(answers.map((a) => a.fraction).filter((f) => f > 0));
      if (shares.size > 1) report.changed(at, 'weights_left_out');
      if (isSingle && rights.length > 1) report.changed(at, 'several_keys', { count: rights.length });
      return choiceOf(report, at, answers.map((a) => inLanguage(language, a.text)), rights, !isSingle || type === 'multichoiceset' || rights.length > 1);
    }
    case 'truefalse': return truth(report, at, whole);
    case 'shortanswer': {
      const fitting = whole.filter((a) => !/(^|[^\\])\*/.test(a.text));
      for (const lost of whole.filter((a) => !fitting.includes(a))) report.changed(at, 'dropped', { field: 'answer', value: lost.text });
      for (const half of answers.filter((a) => a.fraction > 0 && a.fraction < 100)) report.changed(at, 'weights_left_out', { value: half.text });
      return typedOf(report, at, language, fitting.map((a) => a.text.replaceAll('\\*', '*')));
    }
    case 'numerical': {
      const [first] = whole;
      const value = Number(first?.text.replace(',', '.'));
      for (const other of answers.filter((a) => a !== first && a.fraction > 0)) report.changed(at, 'weights_left_out', { value: other.text });
      if (!first || first.text === '' || !Number.isFinite(value)) {
        report.leftOut(at, first ? 'number_unreadable' : 'key_missing', first ? { field: 'right', value: first.text } : {});
        return null;
      }
      return numberOf(report, at, value, Number.isFinite(first.tolerance) ? first.tolerance : 0);
    }
    case 'essay': return essayOf(report, at);
    case 'ordering': return orderOf(report, at, answers.map((a) => inLanguage(language, a.text)));
    default:
      report.leftOut(at, 'kind_unsupported', { value: type });
      return null;
  }
}

function truth(report: Report, at: Place, whole: readonly Answer[]): Asked | null {
  const word = whole[0]?.text.trim().toLowerCase();
  if (word === 'true' || word === 'false') return yesOrNo(word === 'true');
  report.leftOut(at, 'key_missing');
  return null;
}
