import { certificateFormats } from '@tabarman/shared/certificate/formats.ts';
import { paperOf } from '@tabarman/shared/certificate/paper.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { api, type ApiContext } from '../../edge/api.ts';
import { disposition } from '../../edge/disposition.ts';
import { Buckets } from '../../edge/limits.ts';
import { askerFrom } from '../../edge/asked.ts';
import { problem } from '../../edge/problem.ts';
import type { CertificateMaker } from '../certificate/ports.ts';
import type { Asker } from '../entrant/ports.ts';
import type { Clock } from '../game/ports.ts';
import type { Courses } from './service.ts';

/** What one device asks for at most; drawing a certificate takes as much as some dozens of other answers. */
const ASKS = { burst: 60, perSecond: 2 };
const DRAWINGS = { burst: 6, perSecond: 0.1 };

export interface CourseRouteParts {
  readonly courses: Courses;
  readonly certificateMaker: CertificateMaker;
  readonly clock: Clock;
  /** Where whoever scans a code reaches this server. */
  readonly publicOrigin: () => string;
}

export function courseRoutes({ courses, certificateMaker, clock, publicOrigin }: CourseRouteParts) {
  const asks = new Buckets(ASKS, clock);
  const drawings = new Buckets(DRAWINGS, clock);

  const asker = (own: Pick<Asker, 'slug' | 'key'>, context: ApiContext, from = asks) => askerFrom(from, own, context);

  async function shown(who: Asker, language: Language, refused: ErrorCode | null = null) {
    if (refused) throw problem(refused);
    const reply = await courses.show(who, language);
    if (!reply.ok) throw problem(reply.error);
    return reply.data;
  }

  return {
    get: api.course.get.handler(async ({ input, context }) => shown(await asker(input, context), input.language)),

    seat: api.course.seat.handler(async ({ input: { stage, language, isConfirmed, ...own }, context }) => {
      const who = await asker(own, context);
      return shown(who, language, await courses.answerSeat(who, stage, isConfirmed));
    }),

    appeal: api.course.appeal.handler(async ({ input: { slug, key, stage, language, ...wish }, context }) => {
      const who = await asker({ slug, key }, context);
      return shown(who, language, await courses.appeal(who, stage, wish));
    }),

    certificate: api.course.certificate.handler(async ({ input: { slug, key, stage, language, ...which }, context }) => {
      const found = await courses.certificate(await asker({ slug, key }, context, drawings), stage, which);
      if (!found) throw problem('not_found');
      const { certificate, of } = found;
      const bytes = await certificateMaker.one(paperOf({ certificate, occasion: of, releasedAt: of.versions[0].releasedAt, signatures: [], origin: publicOrigin(), language }), 'pdf');
      if (!bytes) throw problem('try_again');
      const { ending, type } = certificateFormats.pdf;
      return { headers: { 'content-disposition': disposition(certificate.name, ending) }, body: new File([new Uint8Array(bytes)], `file.${ending}`, { type }) };
    }),
  };
}
