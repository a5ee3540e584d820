import { type CertificateFormat, certificateFormats } from '@tabarman/shared/certificate/formats.ts';
import { paperOf } from '@tabarman/shared/certificate/paper.ts';
import { api, signedIn } from '../../edge/api.ts';
import { askerFrom, told } from '../../edge/asked.ts';
import { disposition } from '../../edge/disposition.ts';
import { Buckets } from '../../edge/limits.ts';
import { problem } from '../../edge/problem.ts';
import type { Clock } from '../game/ports.ts';
import { CertificateDesk, type CertificateDeskParts } from './desk.ts';
import type { OwnCertificates } from './own-certificates.ts';

export interface CertificateRouteParts extends CertificateDeskParts {
  readonly ownCertificates: OwnCertificates;
  readonly clock: Clock;
  /** JU10: people whose work somebody of the desk does not see. */
  readonly hiddenReaders: (about: { readonly by: string; readonly id: string }, personId: string) => Promise<ReadonlySet<string>>;
}

interface OfStage { readonly id: string; readonly stage: string }
const stageOf = ({ id, stage }: OfStage) => ({ by: 'season', id, stage }) as const;
const callOf = ({ id }: { readonly id: string }) => ({ by: 'call', id }) as const;
/** Of a call everything is given; there are no places. */
const ANY = { places: 1 } as const;

function fileOf(name: string, bytes: Uint8Array, as: CertificateFormat) {
  const { ending, type } = certificateFormats[as];
  return { headers: { 'content-disposition': disposition(name, ending) }, body: new File([new Uint8Array(bytes)], `file.${ending}`, { type }) };
}
const archiveOf = ({ name, blob }: { readonly name: string; readonly blob: Blob }) => ({ headers: { 'content-disposition': disposition(name, 'zip') }, body: new File([blob], 'file.zip', { type: 'application/zip' }) });

export function certificateRoutes(parts: CertificateRouteParts) {
  const desk = new CertificateDesk(parts);
  return {
    list: api.certificates.list.use(signedIn).handler(async ({ input }) => told(await desk.list(stageOf(input), input.places))),
    issue: api.certificates.issue.use(signedIn).handler(async ({ input, context }) => told(await desk.issue(stageOf(input), input.places, context.signedIn))),
    one: api.certificates.one.use(signedIn).handler(async ({ input, context }) => {
      const { name, bytes } = told(await desk.one(stageOf(input), input, input, context.signedIn));
      return fileOf(name, bytes, input.as);
    }),
    archives: api.certificates.archives.use(signedIn).handler(async ({ input }) => told(await desk.made(stageOf(input)))),
    make: api.certificates.make.use(signedIn).handler(async ({ input, context }) => told(await desk.make(stageOf(input), input, context.signedIn))),
    remove: api.certificates.remove.use(signedIn).handler(async ({ input, context }) => told(await desk.remove(stageOf(input), input.archiveId, context.signedIn))),
    file: api.certificates.file.use(signedIn).handler(async ({ input, context }) => archiveOf(told(await desk.file(stageOf(input), input.archiveId, context.signedIn)))),
  };
}

export function callCertificateRoutes(parts: CertificateRouteParts) {
  const desk = new CertificateDesk(parts);
  const hiddenFrom = (id: string, personId: string) => parts.hiddenReaders({ by: 'call', id }, personId);
  async function seen<T extends { readonly certificates: readonly { readonly holderId: string }[] }>(view: T, id: string, personId: string) {
    const hidden = await hiddenFrom(id, personId);
    return { ...view, certificates: view.certificates.filter(({ holderId }) => !hidden.has(holderId)) as T['certificates'] };
  }
  return {
    list: api.callCertificates.list.use(signedIn).handler(async ({ input, context }) => seen(told(await desk.list(callOf(input), ANY.places)), input.id, context.signedIn.id)),
    issue: api.callCertificates.issue.use(signedIn).handler(async ({ input, context }) => seen(told(await desk.issue(callOf(input), ANY.places, context.signedIn)), input.id, context.signedIn.id)),
    one: api.callCertificates.one.use(signedIn).handler(async ({ input, context }) => {
      const { name, bytes } = told(await desk.one(callOf(input), input, { ...input, ...ANY }, context.signedIn, await hiddenFrom(input.id, context.signedIn.id)));
      return fileOf(name, bytes, input.as);
    }),
    archives: api.callCertificates.archives.use(signedIn).handler(async ({ input, context }) => told(await desk.made(callOf(input), await hiddenFrom(input.id, context.signedIn.id)))),
    make: api.callCertificates.make.use(signedIn).handler(async ({ input, context }) => told(await desk.make(callOf(input), { ...input, ...ANY }, context.signedIn, await hiddenFrom(input.id, context.signedIn.id)))),
    remove: api.callCertificates.remove.use(signedIn).handler(async ({ input, context }) => told(await desk.remove(callOf(input), input.archiveId, context.signedIn, await hiddenFrom(input.id, context.signedIn.id)))),
    file: api.callCertificates.file.use(signedIn).handler(async ({ input, context }) => archiveOf(told(await desk.file(callOf(input), input.archiveId, context.signedIn, await hiddenFrom(input.id, context.signedIn.id))))),
  };
}

/** What one device asks for at most; drawing a certificate takes as much as some dozens of other answers. */
const ASKS = { burst: 30, perSecond: 1 };
const DRAWINGS = { burst: 6, perSecond: 0.1 };

/** CE10: the own certificates of who takes part in a call. */
export function ownCertificateRoutes({ ownCertificates, certificateMaker, clock, publicOrigin }: CertificateRouteParts) {
  const [asks, drawings] = [new Buckets(ASKS, clock), new Buckets(DRAWINGS, clock)];
  return {
    list: api.ownCertificates.list.handler(async ({ input, context }) => told(await ownCertificates.list(await askerFrom(asks, input, context)))),

    file: api.ownCertificates.file.handler(async ({ input: { slug, key, language, ...which }, context }) => {
      const found = await ownCertificates.one(await askerFrom(drawings, { slug, key }, context), which);
      if (!found) throw problem('not_found');
      const { certificate, of } = found;
      const bytes = await certificateMaker.one(paperOf({ certificate, occasion: of, releasedAt: of.versions[0].releasedAt, signatures: [], origin: publicOrigin(), language }), 'pdf');
      if (!bytes) throw problem('try_again');
      return fileOf(certificate.name, bytes, 'pdf');
    }),
  };
}
