import type { OwnGrant } from '@tabarman/shared/grant/views.ts';
import type { Own } from './own.ts';

export interface ProjectProps {
  readonly own: Own;
  readonly grant: OwnGrant;
  readonly onGrants: (grants: OwnGrant[]) => void;
  readonly onReload: () => Promise<void>;
}
