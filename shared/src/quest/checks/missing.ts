import { kindOf } from '../kinds/all.ts';
import { isSurvey } from '../kinds/surveys.ts';
import { needsExplanation } from '../rules.ts';
import type { Check, CheckedQuestion, Finding, Place } from './finding.ts';
import { optionsOf } from './options-of.ts';

const stops = (check: 'missingText' | 'noQuestions' | 'fewOptions' | 'noKey' | 'keyInvalid', place: Place): Finding => ({ check, weight: 'stops', place });

/** Q1: texts that players read and that lack one of the languages. */
export const missingTexts: Check = ({ languages, title, questions }) => languages.flatMap((language) => [
  ...(title[language] ? [] : [stops('missingText', { questionId: null, part: 'title', language })]),
  ...questions.flatMap((question) => {
    const { id: questionId, prompt, explanation, ask, picture, audio } = question;
    const undescribed = optionsOf(question).filter((option) => option.picture && !option.picture.alt[language]);
    const lacking = optionsOf(question).filter(({ text }) => !text[language]);
    return [
      ...(prompt[language] ? [] : [stops('missingText', { questionId, part: 'prompt', language })]),
      ...(!picture || picture.alt[language] ? [] : [stops('missingText', { questionId, part: 'alt', language })]),
      ...(!audio || audio.caption[language] ? [] : [stops('missingText', { questionId, part: 'caption', language })]),
      ...lacking.map((option) => stops('missingText', { questionId, part: 'option', optionId: option.id, language })),
      ...undescribed.map((option) => stops('missingText', { questionId, part: 'optionAlt', optionId: option.id, language })),
      ...(ask.kind === 'scale' ? [ask.low, ask.high] : []).filter((end) => end && !end[language])
        .map(() => stops('missingText', { questionId, part: 'option', language })),
      ...(explanation[language] || !needsExplanation(question, question) ? [] : [stops('missingText', { questionId, part: 'explanation', language })]),
    ];
  }),
]);

const LEAST_OPTIONS = 2;

/** A quest without a question, and a choice between less than two options. */
export const missingParts: Check = ({ questions }) => [
  ...(questions.length === 0 ? [stops('noQuestions', { questionId: null, part: 'title' })] : []),
  ...questions.filter((question) => 'options' in question.ask && optionsOf(question).length < LEAST_OPTIONS)
    .map(({ id }) => stops('fewOptions', { questionId: id, part: 'options' })),
];

/** Q2: keys that are not there, or that the question cannot hold. */
export const missingKeys: Check = ({ languages, questions }) => questions.flatMap((question) => {
  const place = { questionId: question.id, part: 'key' } as const;
  if (question.right === null) return [stops('noKey', place)];
  return keyGaps(question, languages).map((gap) => {
    const language = languages.find((l) => gap.endsWith(`.${l}`));
    return stops('keyInvalid', language ? { ...place, language } : place);
  });
});

function keyGaps({ ask, right }: CheckedQuestion, languages: Parameters<ReturnType<typeof kindOf>['gaps']>[2]): string[] {
  if (right === null || right.kind !== ask.kind) return ['key'];
  return kindOf(ask).gaps(ask, right, languages).filter((gap) => gap.startsWith('key'));
}

/** What nobody can look up is what appeals are about. */
export const missingSources: Check = ({ questions }) => questions
  .filter(({ source, right, ask }) => right !== null && source === null && !isSurvey(ask))
  .map(({ id }) => ({ check: 'noSource', weight: 'hints', place: { questionId: id, part: 'source' } }));
