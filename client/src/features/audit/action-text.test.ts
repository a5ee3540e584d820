import { access } from '@tabarman/shared/protocol/access.ts';
import { contract } from '@tabarman/shared/protocol/contract.ts';
import { expect, it } from 'vitest';
import { did } from '../../i18n/desk/did/en.ts';

/** Every keystroke of a quest is in a log of its own, and what somebody reads is nobody else's. */
const NOT_NOTED: readonly string[] = ['quests.edit', 'inbox.read'];

it('[A20] the log has words for everything that it notes', () => {
  const noted = Object.entries(contract).flatMap(([noun, endpoints]) =>
    Object.entries(endpoints).filter(([, { '~orpc': { route } }]) => route.method !== 'GET').map(([name]) => `${noun}.${name}`))
    .filter((endpoint) => !NOT_NOTED.includes(endpoint) && access[endpoint as keyof typeof access] !== 'open');
  expect(noted.filter((endpoint) => !Object.hasOwn(did, `did.${endpoint}`))).toEqual([]);
});
