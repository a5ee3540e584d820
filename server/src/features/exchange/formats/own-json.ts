import { strFromU8, strToU8 } from 'fflate';
import * as z from 'zod';
import type { Place } from '@tabarman/shared/exchange/findings.ts';
import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import type { AudioFormat, Picture } from '@tabarman/shared/media/schema.ts';
import { cityIds } from '@tabarman/shared/place/codes.ts';
import type { Option } from '@tabarman/shared/quest/kinds/options.ts';
import { questionContentSchema, questionKeySchema, type Quest, type QuestionContent } from '@tabarman/shared/quest/schema.ts';
import { ArchiveMedia } from '../assembly/archive-media.ts';
import { Assembly } from '../assembly/assembly.ts';
import { inLanguage } from '../assembly/clean-text.ts';
import { Report } from '../assembly/report.ts';
import { FileRefused } from '../containers/file-refused.ts';
import { writeZip } from '../containers/zip.ts';
import type { Reader } from './reading.ts';

const PART = 'quest.json';

/** As much as is needed to find the questions; each of them is then parsed strictly, so that one bad one costs no other. */
const envelope = z.object({
  content: z.object({
    title: textSchema(160).catch({}), description: textSchema(400).catch({}), reference: languageSchema.catch('ru'),
    rounds: z.array(z.object({ title: textSchema(120).nullable().catch(null), stop: z.enum(cityIds).optional().catch(undefined), questions: z.array(z.unknown()).max(5_000) })).max(500),
  }),
  key: z.record(z.string(), z.unknown()),
});

/** A quest whole, as JSON: alone, or in an archive with room for what belongs to it. */
export const ownJson: Reader = {
  format: 'tabarman-json',
  is: (opened) => (opened.as === 'archive' && opened.archive.has(PART)) || (opened.as === 'text' && /^\s*\{/.test(opened.file.text)),
  async read(opened, asking) {
    const text = opened.as === 'archive' ? strFromU8(await opened.archive.read(PART)) : opened.as === 'text' ? opened.file.text : '';
    const parsed = envelope.safeParse(json(text));
    if (!parsed.success) throw new FileRefused('file_unknown', 'no quest');
    const { content, key } = parsed.data;
    const report = new Report();
    const assembly = new Assembly(report);
    const media = new ArchiveMedia(opened.as === 'archive' ? opened.archive : null, report);
    let number = 0;
    for (const round of content.rounds) {
      assembly.beginRound({ by: 'question', question: number + 1 }, round.title, round.stop);
      for (const raw of round.questions) {
        const at = { by: 'question', question: (number += 1) } as const;
        const question = questionContentSchema.safeParse(raw);
        const own = question.success && Object.hasOwn(key, question.data.id) ? questionKeySchema.safeParse(key[question.data.id]) : null;
        if (!question.success) report.leftOut(at, 'not_understood', { value: question.error.issues[0]?.path.join('.') ?? '' });
        else if (!own?.success) report.leftOut(at, own ? 'not_understood' : 'key_missing', own ? { value: `key.${own.error.issues[0]?.path.join('.') ?? ''}` } : {});
        if (!question.success || !own?.success) {
          assembly.add({ at, prompt: {}, asked: null });
          continue;
        }
        const { id, prompt, limitMs, points, ask, picture, audio } = await withBrought(question.data, media, at);
        const { right, explanation, source, notes, tags } = own.data;
        assembly.add({ at, id, prompt, limitMs, points, asked: { ask, right }, picture, audio, explanation, source, tags, notes: notes === null ? [] : [notes] });
      }
    }
    return assembly.finish('tabarman-json', {
      title: Object.keys(content.title).length > 0 ? content.title : inLanguage(content.reference, asking.name), description: content.description, reference: content.reference, media: media.files,
    });
  },
};

/** The question with ids that stand for the files of its pictures and its sound; those that are not in the archive are taken out. */
async function withBrought({ picture, audio, ask, ...question }: QuestionContent, media: ArchiveMedia, at: Place): Promise<QuestionContent> {
  const brought = async (own: Picture | undefined) => {
    const id = own && (await media.take(at, 'picture', [partOf(own)], partOf(own)));
    return own && id ? { picture: { ...own, id } } : {};
  };
  const id = audio && (await media.take(at, 'sound', [partOf(audio)], partOf(audio)));
  const options: Option[] = [];
  if ('options' in ask) for (const { picture: own, ...option } of ask.options) options.push({ ...option, ...(await brought(own)) });
  return { ...question, ask: 'options' in ask ? { ...ask, options } : ask, ...(await brought(picture)), ...(audio && id ? { audio: { ...audio, id } } : {}) };
}

/** The name of a picture or a sound in the archive. */
export function partOf(file: { readonly id: string; readonly format?: AudioFormat }): string {
  return `media/${file.id}.${file.format ?? 'webp'}`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused('file_damaged', 'not JSON');
  }
}

/** `files` are its pictures and sounds by their names in the archive. */
export function writeOwnJson({ slug, content, key }: Quest, files: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return writeZip({ ...files, [PART]: strToU8(`${JSON.stringify({ format: 'tabarman-quest', version: 1, slug, content, key }, null, 2)}\n`) });
}
