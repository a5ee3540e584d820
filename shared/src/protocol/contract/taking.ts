import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { choiceSchema } from '../../quest/schema.ts';
import { personalAnswersSchema } from '../../run/personal-code.ts';
import { runViewSchema, takingSchema } from '../../run/views.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals } from './base.ts';

const code = z.string().min(4).max(12);
const language = languageSchema;
/** Which attempt of whom: the secret is made by the device and shown to nobody. */
const own = { code, secret, language };
const index = z.int().min(0).max(2_000);

export const takenAnswerSchema = z.strictObject({
  index, answerId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/), choice: choiceSchema, thinkMs: z.int().min(0).max(86_400_000).nullable(),
});

/** For those who take part, without an account. */
export const takingContract = {
  find: base.errors(refusals('run_not_found')).route({ method: 'GET', path: '/taking/{code}', tags: ['taking'], summary: 'What a link leads to', ...open })
    .input(z.strictObject({ code, language })).output(runViewSchema),
  start: base.errors(refusals('run_not_found', 'run_not_yet', 'run_closed', 'attempts_used_up', 'name_empty', 'name_too_long', 'group_unknown', 'personal_code_taken', 'account_needed'))
    .route({ method: 'POST', path: '/taking/{code}/attempts', tags: ['taking'], summary: 'Begin an attempt, or find the one that is running', ...open })
    .input(z.strictObject({ ...own, name: z.string().max(200).nullable(), group: z.string().max(60).nullable(), personal: personalAnswersSchema.nullable() })).output(takingSchema),
  state: base.errors(refusals('run_not_found', 'attempt_not_found')).route({ method: 'POST', path: '/taking/{code}/state', tags: ['taking'], summary: 'Where a participant stands', ...open })
    .input(z.strictObject(own)).output(takingSchema),
  show: base.errors(refusals('run_not_found', 'attempt_not_found', 'answer_not_open', 'answer_too_late')).route({ method: 'POST', path: '/taking/{code}/openings', tags: ['taking'], summary: 'Begin the time of the next question, where each has its own', ...open })
    .input(z.strictObject({ ...own, attemptId: id, position: index })).output(takingSchema),
  answer: base.errors(refusals('run_not_found', 'attempt_not_found', 'answer_not_open', 'answer_too_late', 'answer_invalid'))
    .route({ method: 'POST', path: '/taking/{code}/answers', tags: ['taking'], summary: 'Give an answer; sent again, it changes nothing', ...open })
    .input(z.strictObject({ ...own, attemptId: id, ...takenAnswerSchema.shape })).output(takingSchema),
  finish: base.errors(refusals('run_not_found', 'attempt_not_found')).route({ method: 'POST', path: '/taking/{code}/finish', tags: ['taking'], summary: 'Hand in an attempt', ...open })
    .input(z.strictObject({ ...own, attemptId: id })).output(takingSchema),
  resume: base.errors(refusals('run_not_found', 'resume_code_wrong')).route({ method: 'POST', path: '/taking/{code}/devices', tags: ['taking'], summary: 'Go on on this device, by the letters that another one shows', ...open })
    .input(z.strictObject({ ...own, resumeCode: z.string().max(40) })).output(takingSchema),
};
