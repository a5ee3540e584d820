import { exportFormats } from '@tabarman/shared/exchange/formats.ts';
import { showImport } from '@tabarman/shared/exchange/show-import.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import type { Quest, QuestContent } from '@tabarman/shared/quest/schema.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Media } from '../media/service.ts';
import type { WholeQuests } from '../quest/ports.ts';
import { disposition } from '../../edge/disposition.ts';
import { partOf } from './formats/own-json.ts';
import type { Imports } from './imports.ts';
import { lookAtMedia } from './look-at-media.ts';
import type { Conversion, Converted, Converter } from './ports.ts';

export interface ExchangeRouteParts {
  readonly converter: Converter;
  readonly imports: Imports;
  readonly media: Media;
  readonly quests: WholeQuests;
  /** A question of each kind to look at in the template. */
  readonly examples: readonly Quest[];
}

export function exchangeRoutes({ converter, imports, media, quests, examples }: ExchangeRouteParts) {
  async function convert(conversion: Conversion): Promise<Converted> {
    const converted = await converter.convert(conversion);
    if (!converted) throw problem('try_again');
    return converted;
  }

  async function write(conversion: Conversion, name: string, { ending, type }: { ending: string; type: string }) {
    const converted = await convert(conversion);
    // A quest of ours that takes too long to be written: nothing is wrong with what was asked.
    if (converted.did !== 'written') throw problem('try_again');
    return { headers: { 'content-disposition': disposition(name, ending) }, body: new File([new Uint8Array(converted.bytes)], `file.${ending}`, { type }) };
  }

  /** Pictures and sounds of a quest by their names in an archive; one that is gone is left out. */
  async function filesOf(content: QuestContent): Promise<Record<string, Uint8Array>> {
    const files: Record<string, Uint8Array> = {};
    for (const { picture, audio, ask } of questionsOf(content)) {
      const pictures = [picture, ...('options' in ask ? ask.options.map((option) => option.picture) : [])].filter((one) => one !== undefined);
      for (const own of pictures) Object.assign(files, await named(partOf(own), media.read(own.id, '-large.webp')));
      if (audio) Object.assign(files, await named(partOf(audio), media.read(audio.id, `.${audio.format}`)));
    }
    return files;
  }

  return {
    read: api.exchange.read.use(signedIn).handler(async ({ input: { query, body }, context }) => {
      const name = query.name.replace(/\.[^.]{1,8}$/, '').slice(0, 160);
      const converted = await convert({ do: 'read', bytes: await body.bytes(), name, language: query.language ?? null });
      if (converted.did === 'refused') throw problem(converted.refusal);
      if (converted.did !== 'read') throw new Error('a file was written where one was to be read');
      const lookedAt = await lookAtMedia(converted.imported, media);
      if (!lookedAt) throw problem('try_again');
      return { id: imports.keep(context.signedIn.id, lookedAt), report: showImport(lookedAt.imported) };
    }),

    confirm: api.exchange.confirm.use(signedIn).handler(async ({ input: { id, take, title }, context }) => {
      const taken = await imports.take(context.signedIn.id, id, { take, title });
      if ('refused' in taken) throw problem(taken.refused);
      return taken;
    }),

    discard: api.exchange.discard.use(signedIn).handler(({ input, context }) => {
      if (!imports.discard(context.signedIn.id, input.id)) throw problem('import_gone');
      return {};
    }),

    template: api.exchange.template.use(signedIn).handler(({ input }) => {
      const asked = input.languages.split(',');
      const chosen = languages.filter((l) => asked.includes(l));
      return write({ do: 'template', examples, languages: chosen.length > 0 ? chosen : languages }, 'tabarman', exportFormats.xlsx);
    }),

    write: api.exchange.write.use(signedIn).handler(async ({ input: { id, format, language }, context }) => {
      const whole = await quests.whole(id, context.signedIn, 'exchange.write');
      if (!whole.ok) throw problem(whole.error);
      const { content } = whole.quest;
      const chosen = language ?? content.reference;
      const files = format === 'json' ? await filesOf(content) : {};
      return write({ do: 'write', format, quest: whole.quest, language: chosen, files }, textIn(content.title, chosen, content.reference), exportFormats[format]);
    }),
  };
}

async function named(name: string, reading: Promise<Uint8Array | null>): Promise<Record<string, Uint8Array>> {
  const bytes = await reading;
  return bytes ? { [name]: bytes } : {};
}
