import type { Call } from '@tabarman/shared/call/schema.ts';
import { reviewBegin } from '@tabarman/shared/call/windows.ts';

/** JU18: from the first review to the end of the last review or discussion. */
export function reading(call: Pick<Call, 'phases'>) {
  return {
    opensAt: reviewBegin(call),
    closesAt: call.phases.findLast(({ rights }) => rights.includes('review') || rights.includes('discuss'))?.closesAt ?? null,
  };
}
