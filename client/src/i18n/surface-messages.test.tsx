import type { Language } from '@tabarman/shared/kernel/language.ts';
import { act, cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { chosenLanguage } from './chosen-language.ts';
import { createSurfaceMessages } from './surface-messages.ts';

const en = { hello: 'Hello' } as const;
const words: Record<Language, string> = { ky: 'Салам', tg: 'Салом', uz: 'Salom', ru: 'Привет', en: 'Hello' };

/** Messages whose files arrive only when the test says so. */
function createDelayedMessages() {
  const loads: Language[] = [];
  const arrive: Partial<Record<Language, () => void>> = {};
  const load = (language: Language) => () => {
    loads.push(language);
    return new Promise<{ hello: string }>((resolve) => {
      arrive[language] = () => resolve({ hello: words[language] });
    });
  };
  const messages = createSurfaceMessages<typeof en>({ ky: load('ky'), tg: load('tg'), uz: load('uz'), ru: load('ru'), en: load('en') });
  return { ...messages, loads, arrive };
}

afterEach(() => {
  cleanup();
  localStorage.clear();
});

it('swaps the words in place when they have loaded, and keeps what a person typed', async () => {
  const { showLanguage, useMessages, arrive } = createDelayedMessages();
  const shown = showLanguage('en');
  arrive.en?.();
  await shown;
  function Screen() {
    const t = useMessages();
    const [name] = useState(() => 'Айпери');
    return <p>{`${t('hello')} ${name}`}</p>;
  }
  render(<Screen />);
  expect(document.documentElement.lang).toBe('en');

  const swapped = showLanguage('ky');
  expect(screen.getByText('Hello Айпери')).toBeTruthy();
  arrive.ky?.();
  await act(() => swapped);
  expect(screen.getByText('Салам Айпери')).toBeTruthy();
  expect(document.documentElement.lang).toBe('ky');
});

it('of two quick choices the later one stays, whichever loads first', async () => {
  const { showLanguage, useMessages, arrive } = createDelayedMessages();
  const both = [showLanguage('tg'), showLanguage('uz')];
  arrive.uz?.();
  arrive.tg?.();
  await Promise.all(both);
  function Screen() {
    return <p>{useMessages()('hello')}</p>;
  }
  render(<Screen />);
  expect(screen.getByText('Salom')).toBeTruthy();
});

it('loads only the language it shows, and each once', async () => {
  const { showLanguage, loads, arrive } = createDelayedMessages();
  const shown = showLanguage('ru');
  arrive.ru?.();
  await shown;
  await showLanguage('ru');
  expect(loads).toEqual(['ru']);
});

it('remembers a choice, and nothing that was only shown', async () => {
  const { chooseLanguage, showLanguage, arrive } = createDelayedMessages();
  const chosen = chooseLanguage('tg');
  arrive.tg?.();
  await chosen;
  const shown = showLanguage('ky');
  arrive.ky?.();
  await shown;
  expect(chosenLanguage()).toBe('tg');
});

it('gives a second language once it has loaded', async () => {
  const { showLanguage, useMessagesIn, arrive } = createDelayedMessages();
  const shown = showLanguage('ky');
  arrive.ky?.();
  await shown;
  function Screen() {
    return <p>{useMessagesIn('ru')?.('hello') ?? 'not yet'}</p>;
  }
  render(<Screen />);
  expect(screen.getByText('not yet')).toBeTruthy();
  await act(async () => arrive.ru?.());
  expect(screen.getByText('Привет')).toBeTruthy();
});
