import type { GrantView } from '@tabarman/shared/grant/views.ts';
import type { Outcome } from '../../desk/api.ts';

/** Sends a change of a grant; false when it was refused, which was said then. */
export type ChangeGrant = (request: Promise<Outcome<GrantView>>) => Promise<boolean>;
