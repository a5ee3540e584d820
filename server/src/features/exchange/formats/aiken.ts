import { Assembly } from '../assembly/assembly.ts';
import { choiceOf } from '../assembly/asked.ts';
import { inLanguage } from '../assembly/clean-text.ts';
import { languageOf } from '../assembly/language-of.ts';
import { Report } from '../assembly/report.ts';
import { FileRefused } from '../containers/file-refused.ts';
import type { Reader } from './reading.ts';

const OPTION = /^\s*([A-Z])[.)]\s*(.*)$/;
const ANSWER = /^\s*ANSWER\s*:\s*(.*)$/i;

/** Moodle's Aiken format: a question, `A. option` lines, `ANSWER: B`. */
export const aiken: Reader = {
  format: 'aiken',
  is: (opened) => opened.as === 'text' && /^[ \t]*ANSWER[ \t]*:[ \t]*[A-Z][ \t]*$/im.test(opened.file.text) && /^[ \t]*[A-Z][.)][ \t]*\S/m.test(opened.file.text),
  read(opened, asking) {
    if (opened.as !== 'text') throw new FileRefused('file_unknown', 'not a text');
    const report = new Report();
    const assembly = new Assembly(report);
    const lines = opened.file.text.split('\n');
    const language = languageOf(report, asking, lines.filter((line) => !ANSWER.test(line)).map((line) => line.replace(OPTION, '$2')).join('\n'));
    let prompt: string[] = [];
    let options: { letter: string; text: string }[] = [];
    let begin = 1;
    const end = (answer: string | null) => {
      if (prompt.length === 0 && options.length === 0 && answer === null) return;
      const at = { by: 'line', line: begin } as const;
      const right = options.findIndex((option) => option.letter === answer?.trim().toUpperCase());
      if (answer === null) report.leftOut(at, 'key_missing');
      else if (right < 0) report.leftOut(at, 'key_unknown', { value: answer });
      const asked = right < 0 ? null : choiceOf(report, at, options.map((o) => inLanguage(language, o.text)), [right]);
      assembly.add({ at, prompt: inLanguage(language, prompt.join('\n')), asked });
      prompt = [];
      options = [];
    };
    for (const [i, line] of lines.entries()) {
      const answer = ANSWER.exec(line);
      const option = OPTION.exec(line);
      if (answer) end(answer[1] ?? '');
      else if (option && prompt.length > 0) options.push({ letter: option[1] ?? '', text: option[2] ?? '' });
      else if (line.trim() !== '') {
        // Words after the options: the question before was left without its answer.
        if (options.length > 0) end(null);
        if (prompt.length === 0) begin = i + 1;
        prompt.push(line.trim());
      }
    }
    end(null);
    return assembly.finish('aiken', { title: inLanguage(language, asking.name), reference: language });
  },
};
