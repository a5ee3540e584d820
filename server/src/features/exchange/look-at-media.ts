import type { Finding } from '@tabarman/shared/exchange/findings.ts';
import type { Imported } from '@tabarman/shared/exchange/imported-quest.ts';
import type { Audio, Picture, StoredPicture, StoredSound } from '@tabarman/shared/media/schema.ts';
import type { QuestContent } from '@tabarman/shared/quest/schema.ts';
import type { Media, Prepared } from '../media/service.ts';

export interface LookedAt {
  readonly imported: Imported;
  /** What is to be kept once the owner says so. */
  readonly prepared: readonly Prepared<unknown>[];
}

/**
 * I12: looks at the pictures and sounds of a file that was read, and keeps nothing yet. What is refused is taken out of its question and
 * told. Null when too many pictures wait.
 */
export async function lookAtMedia(read: Imported, media: Pick<Media, 'preparePicture' | 'prepareSound'>): Promise<LookedAt | null> {
  const pictures = new Map<string, StoredPicture>();
  const sounds = new Map<string, StoredSound>();
  const prepared: Prepared<unknown>[] = [];
  const refused: Finding[] = [];
  for (const { id, kind, bytes, at, name } of read.media) {
    const looked = kind === 'picture' ? await media.preparePicture(bytes) : media.prepareSound(bytes);
    if (!looked) return null;
    if ('refused' in looked) {
      refused.push({ at, outcome: 'changed', code: 'media_left_out', data: { value: name.slice(0, 80) } });
      continue;
    }
    prepared.push(looked);
    if ('format' in looked.stored) sounds.set(id, looked.stored);
    else pictures.set(id, looked.stored);
  }
  return { prepared, imported: { ...read, media: [], content: withMedia(read.content, pictures, sounds), findings: [...read.findings, ...refused] } };
}

function withMedia(content: QuestContent, pictures: ReadonlyMap<string, StoredPicture>, sounds: ReadonlyMap<string, StoredSound>): QuestContent {
  const pictureOf = (picture: Picture | undefined) => {
    const stored = picture && pictures.get(picture.id);
    return stored ? { picture: { ...stored, alt: picture.alt } } : {};
  };
  const soundOf = (audio: Audio | undefined) => {
    const stored = audio && sounds.get(audio.id);
    return stored ? { audio: { ...stored, caption: audio.caption } } : {};
  };
  return {
    ...content,
    rounds: content.rounds.map((round) => ({
      ...round,
      questions: round.questions.map(({ picture, audio, ask, ...question }) => ({
        ...question, ask: 'options' in ask ? { ...ask, options: ask.options.map(({ picture: own, ...option }) => ({ ...option, ...pictureOf(own) })) } : ask,
        ...pictureOf(picture), ...soundOf(audio),
      })),
    })),
  };
}
