import { languages } from '@tabarman/shared/kernel/language.ts';
import { messageWord } from '@tabarman/shared/message/words.ts';
import { type Request, type Response, Router } from 'express';
import { readStopToken } from './stop-token.ts';
import type { Messages } from './service.ts';

export interface StopPageParts {
  readonly messages: Messages;
  /** Of the server. */
  readonly stopSecret: string;
}

/** ME9: where a reader ends the letters that are not needed: by a press, or by the mail program itself (RFC 8058). Looking at it changes nothing. */
export function stopPage({ messages, stopSecret }: StopPageParts): Router {
  const router = Router();
  router.get('/:token', (request, response) => {
    const known = readStopToken(stopSecret, request.params.token);
    show(request, response, known === null ? 'stopped.unknown' : known.by === 'juror' ? 'stopped.askJury' : 'stopped.ask', known !== null);
  });
  router.post('/:token', async (request, response) => {
    const isDone = await messages.stopLetters(request.params.token);
    show(request, response, isDone ? 'stopped.done' : 'stopped.unknown', false);
  });
  return router;
}

function show(request: Request, response: Response, text: 'stopped.ask' | 'stopped.askJury' | 'stopped.done' | 'stopped.unknown', hasButton: boolean): void {
  const language = request.acceptsLanguages([...languages]) || 'ru';
  const word = (name: Parameters<typeof messageWord>[1]) => messageWord(languages.find((one) => one === language) ?? 'ru', name);
  response.status(text === 'stopped.unknown' ? 404 : 200).set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'content-type': 'text/html; charset=utf-8', vary: 'accept-language' }).send(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${word('stopped.title')} · Tabarman</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<main>
<h1>${word('stopped.title')}</h1>
<p>${word(text)}</p>
${hasButton ? `<form method="post"><button type="submit">${word('stopped.button')}</button></form>` : ''}
</main>
</body>
</html>
`);
}
