import type { RequestHandler } from 'express';
import helmet from 'helmet';

const YEAR_S = 365 * 24 * 60 * 60;
/** Shows a quest inside the editor, and holds nothing by itself. */
const PREVIEW = '/preview.html';

/** A15, A25: scripts and styles come from files of ours only, and a frame round the preview too. What makes sense under https only is sent there only. */
export function securityHeaders(isHttps: boolean): RequestHandler {
  const [page, preview] = [headers(isHttps, false), headers(isHttps, true)];
  return (request, response, next) => (request.path === PREVIEW ? preview : page)(request, response, next);
}

function headers(isHttps: boolean, isFramedByUs: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [isFramedByUs ? "'self'" : "'none'"],
        objectSrc: ["'none'"],
      },
    },
    xFrameOptions: { action: isFramedByUs ? 'sameorigin' : 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps && { maxAge: YEAR_S, includeSubDomains: false },
    crossOriginOpenerPolicy: isHttps && { policy: 'same-origin' },
    originAgentCluster: isHttps,
  });
}
