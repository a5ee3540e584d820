import type { Role, Scope } from '@tabarman/shared/access/roles.ts';
import type { api } from '../../desk/api.ts';

export type Everybody = Awaited<ReturnType<typeof api.people.list>>;
export type SomePerson = Everybody['people'][number];

/** What an invitation or a change gives. */
export interface StandingDraft {
  readonly role: Role;
  readonly scope: Scope;
}
