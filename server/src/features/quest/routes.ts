import { mayEdit } from '@tabarman/shared/access/may-edit.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Look } from '../envelope/service.ts';
import type { Present } from '../session/ports.ts';
import type { QuestRow, QuestText } from './ports.ts';
import type { Quests } from './service.ts';

export function questRoutes(quests: Quests) {
  const { rows } = quests;

  async function read(by: Present, id: string, look: Look) {
    const found = await quests.read(by, id, look);
    if (!found.ok) throw problem(found.error);
    return found;
  }

  async function written({ text }: { readonly text: QuestText }) {
    const found = await text.written();
    if (!found) throw problem('not_found');
    return found;
  }

  async function listed(id: string, by: Present) {
    const row = await rows.byId(id);
    if (!row) throw problem('not_found');
    return summary(row, by);
  }

  return {
    list: api.quests.list.use(signedIn).handler(async ({ context }) => (await rows.all()).map((row) => summary(row, context.signedIn))),

    get: api.quests.get.use(signedIn).handler(async ({ input, context }) => {
      const whole = await quests.whole(input.id, context.signedIn, 'quests.get');
      if (!whole.ok) throw problem(whole.error);
      return { ...(await listed(input.id, context.signedIn)), content: whole.quest.content, key: whole.quest.key };
    }),

    create: api.quests.create.use(signedIn).handler(async ({ input, context }) => summary(await quests.create(context.signedIn, input), context.signedIn)),

    copy: api.quests.copy.use(signedIn).handler(async ({ input, context }) => {
      const listedQuest = await listed(input.id, context.signedIn);
      const row = await quests.copy(context.signedIn, input.id);
      if (!row) throw problem(listedQuest.envelope ? 'quest_sealed' : 'not_found');
      return summary(row, context.signedIn);
    }),

    archive: api.quests.archive.use(signedIn).handler(async ({ input, context }) => {
      await listed(input.id, context.signedIn);
      await rows.archive(input.id, input.isArchived);
      return listed(input.id, context.signedIn);
    }),

    draft: api.quests.draft.use(signedIn).handler(async ({ input, context }) => ({
      ...(await written(await read(context.signedIn, input.id, 'quests.draft'))), others: quests.others(input.id, context.signedIn.id),
    })),

    edit: api.quests.edit.use(signedIn).handler(async ({ input, context }) => {
      const opened = await read(context.signedIn, input.id, null);
      if (!input.edits.every((edit) => mayEdit(context.signedIn, edit))) throw problem('forbidden');
      const saved = await quests.edit(context.signedIn, opened, input.base, input.edits);
      if (!saved) throw problem('not_found');
      return { number: saved.number, entries: [...saved.entries], refused: [...saved.refused] };
    }),

    news: api.quests.news.use(signedIn).handler(async ({ input, context }) => (
      quests.news(context.signedIn, await read(context.signedIn, input.id, null), input.after)
    )),

    versions: api.quests.versions.use(signedIn).handler(async ({ input, context }) => (await read(context.signedIn, input.id, null)).text.versions()),

    version: api.quests.version.use(signedIn).handler(async ({ input, context }) => {
      const draft = await (await read(context.signedIn, input.id, 'quests.version')).text.version(input.versionId);
      if (!draft) throw problem('not_found');
      return draft;
    }),

    keepVersion: api.quests.keepVersion.use(signedIn).handler(async ({ input, context }) => {
      const opened = await read(context.signedIn, input.id, null);
      await opened.text.keepVersion(await written(opened), input.name, context.signedIn.id);
      return opened.text.versions();
    }),

    restore: api.quests.restore.use(signedIn).handler(async ({ input, context }) => {
      const opened = await read(context.signedIn, input.id, null);
      if (!(await quests.restore(context.signedIn, opened, input.versionId))) throw problem('not_found');
      return written(opened);
    }),

    comments: api.quests.comments.use(signedIn).handler(async ({ input, context }) => (await read(context.signedIn, input.id, null)).text.comments()),

    comment: api.quests.comment.use(signedIn).handler(async ({ input, context }) => {
      const { text } = await read(context.signedIn, input.id, null);
      await text.comment(input, context.signedIn.id);
      return text.comments();
    }),

    resolve: api.quests.resolve.use(signedIn).handler(async ({ input, context }) => {
      const { text } = await read(context.signedIn, input.id, null);
      if (!(await text.resolve(input.commentId, input.isResolved))) throw problem('not_found');
      return text.comments();
    }),
  };
}

function summary({ id, slug, createdAt, updatedAt, isArchived, summary: shown, envelope }: QuestRow, by: Present) {
  return {
    id, slug, createdAt, updatedAt, isArchived, ...shown,
    envelope: envelope && { opensAt: envelope.opensAt, hasSecondKey: envelope.hasSecondKey, isNamed: envelope.named.includes(by.id) },
  };
}
