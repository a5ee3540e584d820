import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { guessLanguage } from '@tabarman/shared/language/guess.ts';

const place = 'tabarman.language';

function remembered(): Language | undefined {
  try {
    const stored = localStorage.getItem(place);
    return languages.find((language) => language === stored);
  } catch {
    // Storage is refused in some private windows: then the language is guessed anew each time.
    return undefined;
  }
}

/** The language chosen on this device, else the one its settings suggest. */
export function chosenLanguage(): Language {
  return remembered() ?? guessLanguage(navigator.languages);
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(place, language);
  } catch {
    // As above: the choice holds until the page is closed.
  }
}
