import * as z from 'zod';
import type { SheetParts } from './sheet.ts';

const criterion = z.string().max(40);
const comment = z.string().max(4_000);

/** Apart from `sheet.ts`, which the page of a juror loads. */
export const sheetPartsSchema: z.ZodType<SheetParts> = z.strictObject({
  marks: z.record(criterion, z.number()),
  comments: z.record(criterion, comment),
  toApplicant: comment,
  toJury: comment,
}).meta({ id: 'SheetParts' });
