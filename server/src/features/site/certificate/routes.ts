import type { IncomingMessage } from 'node:http';
import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { type Request, type Response, Router } from 'express';
import type { GuessBrake } from '../../../edge/guess-brake.ts';
import { sendProblem } from '../../../edge/send-problem.ts';
import type { Certificates } from '../../certificate/service.ts';
import { certificatePage, checkPage } from './page.ts';

export interface CertificatePageParts {
  readonly certificates: Certificates;
  readonly brake: GuessBrake;
  readonly addressOf: (request: IncomingMessage) => string;
}

/** CE4: `/c/<code>` is printed on every certificate; `/c` asks for the code. Who tries codes waits, whoever has one does not. */
export function certificatePages({ certificates, brake, addressOf }: CertificatePageParts): Router {
  const router = Router();

  async function show(request: Request, response: Response, code: string, language: Language) {
    const checked = await certificates.check(code);
    if (!checked && !(await brake.miss(addressOf(request)))) return sendProblem(response, 'too_many');
    return send(response.status(checked ? 200 : 404), certificatePage(checked, language));
  }

  router.get('/', (request, response) => {
    response.set('vary', 'accept-language').redirect(302, `/c/${readBy(request)}`);
  });

  router.get('/:what', async (request, response) => {
    const { what } = request.params;
    const language = languageSchema.safeParse(what);
    const { code } = request.query;
    if (language.success) return typeof code === 'string' && code !== '' ? show(request, response, code, language.data) : send(response, checkPage(language.data));
    return response.set('vary', 'accept-language').redirect(302, `/c/${encodeURIComponent(what)}/${readBy(request)}`);
  });

  router.get('/:code/:language', async (request, response) => {
    const language = languageSchema.safeParse(request.params.language);
    if (!language.success) return sendProblem(response, 'not_found');
    return show(request, response, request.params.code, language.data);
  });
  return router;
}

const readBy = (request: Request): Language => languages.find((language) => language === request.acceptsLanguages([...languages])) ?? 'en';

function send(response: Response, page: string) {
  return response.set({ 'cache-control': 'no-cache', 'x-robots-tag': 'noindex', 'content-type': 'text/html; charset=utf-8' }).send(page);
}
