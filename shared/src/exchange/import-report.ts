import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { kinds, type KindName } from '../quest/kinds/all.ts';
import { findingSchema } from './findings.ts';
import { importFormats } from './formats.ts';

const previewQuestion = z.strictObject({
  prompt: textSchema(400),
  kind: z.enum(Object.keys(kinds) as [KindName, ...KindName[]]),
  /** Of an order: in the right one. */
  options: z.array(z.strictObject({ text: textSchema(200), isRight: z.boolean() })),
  /** What is right where there are no options: a number, `true` or `false`, the first spelling of a typed answer. */
  answer: z.string().nullable(),
});

/** I4: what a file holds and what is wrong with it, before anything is saved. */
export const importReportSchema = z.strictObject({
  format: z.enum(importFormats),
  title: textSchema(160),
  reference: languageSchema,
  languages: z.array(languageSchema).describe('Languages that any question has'),
  found: z.int().describe('Questions in the file'),
  good: z.int().describe('Questions that can be imported'),
  rounds: z.array(z.strictObject({ title: textSchema(120).nullable(), questions: z.array(previewQuestion) })),
  findings: z.array(findingSchema),
  unlisted: z.int().describe('Findings beyond those that are listed'),
}).meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReportSchema>;
export type PreviewQuestion = z.infer<typeof previewQuestion>;
