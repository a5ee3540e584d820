import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { type DataStore, Server as TusServer } from '@tus/server';
import express, { type Router } from 'express';
import { type ErrorCode, errors } from '@tabarman/shared/protocol/errors.ts';
import { disposition } from '../../../edge/disposition.ts';
import { Buckets } from '../../../edge/limits.ts';
import { sendProblem } from '../../../edge/send-problem.ts';
import type { FileType } from '@tabarman/shared/call/field.ts';
import type { Clock } from '../../game/ports.ts';
import type { FileReader, Files } from './service.ts';
import type { TakingParts } from '../taking-part.ts';

/** Pieces of files from one device: a fast line sends some a second. */
const PIECES = { burst: 60, perSecond: 10 };
const METHODS = new Set(['POST', 'PATCH', 'HEAD']);
/** What a browser shows by itself; everything else is saved. */
const SHOWN: ReadonlySet<FileType> = new Set(['pdf', 'picture', 'sound', 'video']);

export interface UploadParts {
  readonly takingParts: TakingParts;
  readonly files: Files;
  /** JU10: whether a reader may read a work now. */
  readonly mayOpen: (reader: FileReader, workId: string) => Promise<boolean>;
  readonly pieces: DataStore;
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  readonly clock: Clock;
}

/** As the library answers with it. */
class Refusal extends Error {
  readonly status_code: number;
  readonly body: string;

  constructor(code: ErrorCode) {
    super(code);
    this.status_code = errors[code].status;
    this.body = JSON.stringify({ code });
  }
}

/**
 * WK7: files of works come piece by piece by the tus protocol and go on where they stopped; `x-key` says whose they are, `slug`, `field` and `filename` of the
 * metadata what they are to be. Opened they are by links that end.
 */
export function workFiles({ takingParts, files, mayOpen, pieces, isOwnOrigin, clock }: UploadParts): Router {
  const limits = new Buckets(PIECES, clock);
  const askerOf = (headers: Headers) => ({ slug: headers.get('x-call') ?? '', key: headers.get('x-key') ?? '', account: null });
  const tus = new TusServer({
    path: '/works/uploads', datastore: pieces, relativeLocation: true, respectForwardedHeaders: false, allowedOrigins: [],
    namingFunction: async (request, metadata) => {
      const begun = await takingParts.beginFile(askerOf(request.headers), {
        field: metadata?.['field'] ?? '', name: metadata?.['filename'] ?? '', bytes: Number(request.headers.get('upload-length') ?? 0),
      });
      if (!begun.ok) throw new Refusal(begun.error);
      return begun.data.id;
    },
    onIncomingRequest: async (request, id) => {
      const refused = request.method === 'POST' ? null : await takingParts.resumesFile(askerOf(request.headers), id);
      if (refused) throw new Refusal(refused);
    },
    onUploadFinish: async (request, { id }) => {
      const refused = await takingParts.finishFile(askerOf(request.headers), id);
      if (refused) throw new Refusal(refused);
      return {};
    },
  });

  const router = express.Router();
  router.use('/uploads', async (request, response) => {
    if (!METHODS.has(request.method)) return sendProblem(response, 'not_found');
    if (!isOwnOrigin(request)) return sendProblem(response, 'forbidden');
    if (limits.take(String(request.headers['x-key'] ?? '')) > 0) return sendProblem(response, 'too_many');
    // The library reads the whole address.
    request.url = request.originalUrl;
    return tus.handle(request, response);
  });
  router.get('/files/:id', async (request, response, next) => {
    const { until, sign, juror, account } = request.query;
    const reader = typeof juror === 'string' ? { by: 'juror', id: juror } as const : typeof account === 'string' ? { by: 'account', id: account } as const : null;
    const file = await files.opened(request.params.id, { until: Number(until), sign: typeof sign === 'string' ? sign : '', reader });
    if (!file || (reader !== null && !(await mayOpen(reader, file.workId)))) return next();
    response.set({
      'cache-control': 'private, no-store', 'content-security-policy': "default-src 'none'; sandbox; style-src 'unsafe-inline'", 'x-content-type-options': 'nosniff',
      'content-disposition': disposition(...nameAndEnding(file.name), SHOWN.has(file.type) ? 'inline' : 'attachment'),
    });
    return response.sendFile(path.basename(file.path), { root: path.dirname(file.path), dotfiles: 'allow', cacheControl: false, headers: { 'content-type': file.mime } });
  });
  return router;
}

/** An ending is of letters and digits; what else a name says after its last dot is of the name. */
function nameAndEnding(name: string): [string, string] {
  const [, stem, ending] = /^(.+)\.([A-Za-z0-9]{1,8})$/.exec(name) ?? [];
  return stem === undefined || ending === undefined ? [name, 'bin'] : [stem, ending];
}
