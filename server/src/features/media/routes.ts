import { api, signedIn } from '../../edge/api.ts';
import { Buckets } from '../../edge/limits.ts';
import { problem } from '../../edge/problem.ts';
import type { Clock } from '../game/ports.ts';
import type { Media } from './service.ts';

/** O4: a quest full of pictures at once, then one every two seconds. */
const UPLOADS = { burst: 60, perSecond: 0.5 };

export interface MediaRouteParts {
  readonly media: Media;
  readonly clock: Clock;
}

export function mediaRoutes({ media, clock }: MediaRouteParts) {
  const uploads = new Buckets(UPLOADS, clock);

  function takeTurn(personId: string, retryAfter: (ms: number) => void): void {
    const waitMs = uploads.take(personId);
    if (waitMs === 0) return;
    retryAfter(waitMs);
    throw problem('too_many');
  }

  return {
    picture: api.media.picture.use(signedIn).handler(async ({ input, context }) => {
      takeTurn(context.signedIn.id, context.retryAfter);
      const kept = await media.keepPicture(await input.body.bytes(), context.signedIn.id);
      if (!kept) throw problem('try_again');
      if ('refused' in kept) throw problem(kept.refused);
      return kept;
    }),

    sound: api.media.sound.use(signedIn).handler(async ({ input, context }) => {
      takeTurn(context.signedIn.id, context.retryAfter);
      const kept = await media.keepSound(await input.body.bytes(), context.signedIn.id);
      if ('refused' in kept) throw problem(kept.refused);
      return kept;
    }),
  };
}
