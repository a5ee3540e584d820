import type { CourseStage, CourseView } from '@tabarman/shared/protocol/contract/course.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';

/** One stage of the own entry, and what its captain does there. */
export interface StageProps {
  readonly stage: CourseStage;
  readonly isCaptain: boolean;
  /** Does something to the own entry: what follows of it is shown here. */
  readonly act: (path: string, method: string, body: object) => Promise<Reply<CourseView | null>>;
}
