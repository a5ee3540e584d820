import type { QuestionReportView } from '@tabarman/shared/report/views.ts';

/** Opens the exclusion of a question, with what its reason begins as. */
export type Exclude = (question: QuestionReportView, proposed: string) => void;
