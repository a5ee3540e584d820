import type { Finding } from '@tabarman/shared/quest/checks/finding.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { findQuestion } from '@tabarman/shared/quest/draft/units.ts';
import type { useMessages } from '../../../i18n/desk/messages.ts';
import { optionLetter } from '../../../ui/option-letter.ts';
import { numberOf } from './unit-words.ts';

/** One finding in a sentence. */
export function findingWords(t: ReturnType<typeof useMessages>, draft: Draft, finding: Finding): string {
  const { questionId, part, optionId } = finding.place;
  const letterOf = (id: string | undefined): string => {
    const ask = questionId === null ? undefined : findQuestion(draft, questionId)?.ask;
    return optionLetter(ask && 'options' in ask ? ask.options.findIndex((option) => option.id === id) : -1);
  };
  const what = (part === 'option' || part === 'optionAlt') && optionId !== undefined ? t(`editor.${part}`, { letter: letterOf(optionId) }) : t(`check.part.${part}`);
  switch (finding.check) {
    case 'missingText': return t('check.missingText', { what });
    case 'longText': return t('check.longText', { what, letters: finding.letters, most: finding.most });
    case 'sameOptions': return t('check.sameOptions', { first: letterOf(finding.with), second: letterOf(optionId) });
    case 'shortTime': return t('check.shortTime', { n: Math.ceil(finding.neededMs / 1_000) });
    case 'longestIsRight': return t('check.longestIsRight', { right: finding.right, of: finding.of });
    case 'givenAway': return t('check.givenAway', { answer: finding.answer, n: numberOf(draft, finding.by) });
    case 'noQuestions':
    case 'fewOptions':
    case 'noKey':
    case 'keyInvalid':
    case 'hardToRead':
    case 'noSource': return t(`check.${finding.check}`);
  }
}
