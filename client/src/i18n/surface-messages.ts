import type { Language } from '@tabarman/shared/kernel/language.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Catalogue, Translation } from './catalogue.ts';
import { chosenLanguage, rememberLanguage } from './chosen-language.ts';
import { createTranslator, type Translate } from './translator.ts';

type Loaders<C extends Catalogue> = { readonly [L in Language]: () => Promise<Translation<C, L>> };

/** The messages of one surface. Each language is a file of its own, so that a device loads only what it shows. */
export function createSurfaceMessages<C extends Catalogue>(loaders: Loaders<C>) {
  const loaded = new Map<Language, Translate<C>>();
  const watchers = new Set<() => void>();
  let shown: Translate<C> | undefined;
  let asked: Language | undefined;

  /** Loads a language without showing it. Rejects when the network fails; asking again tries again. */
  async function loadLanguage(language: Language): Promise<Translate<C>> {
    const known = loaded.get(language);
    if (known !== undefined) return known;
    const translate = createTranslator<C>(language, await loaders[language]());
    loaded.set(language, translate);
    return translate;
  }

  /** Swaps the whole screen to a language once it is loaded; until then everything stays as it is. */
  async function showLanguage(language: Language): Promise<void> {
    asked = language;
    const translate = await loadLanguage(language);
    // Of two quick choices the later one stays, whichever loads first.
    if (asked !== language) return;
    shown = translate;
    document.documentElement.lang = language;
    for (const notify of watchers) notify();
  }

  /** Shows a language and remembers it on this device. */
  async function chooseLanguage(language: Language): Promise<void> {
    await showLanguage(language);
    rememberLanguage(language);
  }

  /** Shows the language chosen before or guessed; to be awaited before the first render. */
  function startLanguage(): Promise<void> {
    return showLanguage(chosenLanguage());
  }

  function watch(notify: () => void): () => void {
    watchers.add(notify);
    return () => watchers.delete(notify);
  }

  function current(): Translate<C> {
    if (shown === undefined) throw new Error('startLanguage or showLanguage is awaited before the first render');
    return shown;
  }

  /** The messages in the language on the screen; `t.language` names it. */
  function useMessages(): Translate<C> {
    return useSyncExternalStore(watch, current);
  }

  /** The messages in one more language, for a screen that shows two; undefined until they are loaded. */
  function useMessagesIn(language: Language | undefined): Translate<C> | undefined {
    const [, setArrived] = useState(0);
    useEffect(() => {
      if (language === undefined || loaded.has(language)) return;
      let isWanted = true;
      loadLanguage(language).then(
        () => isWanted && setArrived((count) => count + 1),
        // A second language that does not load is left out: the first one carries the screen.
        () => undefined,
      );
      return () => {
        isWanted = false;
      };
    }, [language]);
    return language === undefined ? undefined : loaded.get(language);
  }

  return { loadLanguage, showLanguage, chooseLanguage, startLanguage, useMessages, useMessagesIn };
}
