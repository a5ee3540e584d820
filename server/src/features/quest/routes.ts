import { mayEdit } from '@tabarman/shared/access/may-edit.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { QuestRow } from './ports.ts';
import type { Quests } from './service.ts';

export function questRoutes(quests: Quests) {
  const { rows } = quests;

  async function known(id: string): Promise<QuestRow> {
    const row = await rows.byId(id);
    if (!row) throw problem('not_found');
    return row;
  }

  async function written(id: string) {
    const found = await rows.written(id);
    if (!found) throw problem('not_found');
    return found;
  }

  return {
    list: api.quests.list.use(signedIn).handler(async () => (await rows.all()).map(summary)),

    get: api.quests.get.use(signedIn).handler(async ({ input }) => {
      const row = await known(input.id);
      const whole = await quests.whole(input.id);
      if (!whole.ok) throw problem(whole.error);
      return { ...summary(row), content: whole.quest.content, key: whole.quest.key };
    }),

    create: api.quests.create.use(signedIn).handler(async ({ input, context }) => summary(await quests.create(context.signedIn, input))),

    copy: api.quests.copy.use(signedIn).handler(async ({ input, context }) => {
      const row = await quests.copy(context.signedIn, input.id);
      if (!row) throw problem('not_found');
      return summary(row);
    }),

    archive: api.quests.archive.use(signedIn).handler(async ({ input }) => {
      await known(input.id);
      await rows.archive(input.id, input.isArchived);
      return summary(await known(input.id));
    }),

    draft: api.quests.draft.use(signedIn).handler(async ({ input, context }) => ({
      ...(await written(input.id)), others: quests.others(input.id, context.signedIn.id),
    })),

    edit: api.quests.edit.use(signedIn).handler(async ({ input, context }) => {
      await known(input.id);
      if (!input.edits.every((edit) => mayEdit(context.signedIn, edit))) throw problem('forbidden');
      const saved = await quests.edit(context.signedIn, input.id, input.base, input.edits);
      if (!saved) throw problem('not_found');
      return { number: saved.number, entries: [...saved.entries], refused: [...saved.refused] };
    }),

    news: api.quests.news.use(signedIn).handler(async ({ input, context }) => {
      await known(input.id);
      return quests.news(context.signedIn, input.id, input.after);
    }),

    versions: api.quests.versions.use(signedIn).handler(async ({ input }) => {
      await known(input.id);
      return rows.versions(input.id);
    }),

    version: api.quests.version.use(signedIn).handler(async ({ input }) => {
      const draft = await rows.version(input.id, input.versionId);
      if (!draft) throw problem('not_found');
      return draft;
    }),

    keepVersion: api.quests.keepVersion.use(signedIn).handler(async ({ input, context }) => {
      await rows.keepVersion(input.id, await written(input.id), input.name, context.signedIn.id);
      return rows.versions(input.id);
    }),

    restore: api.quests.restore.use(signedIn).handler(async ({ input, context }) => {
      if (!(await quests.restore(context.signedIn, input.id, input.versionId))) throw problem('not_found');
      return written(input.id);
    }),

    comments: api.quests.comments.use(signedIn).handler(async ({ input }) => {
      await known(input.id);
      return rows.comments(input.id);
    }),

    comment: api.quests.comment.use(signedIn).handler(async ({ input, context }) => {
      await known(input.id);
      await rows.comment(input.id, input, context.signedIn.id);
      return rows.comments(input.id);
    }),

    resolve: api.quests.resolve.use(signedIn).handler(async ({ input }) => {
      if (!(await rows.resolve(input.id, input.commentId, input.isResolved))) throw problem('not_found');
      return rows.comments(input.id);
    }),
  };
}

function summary({ id, slug, createdAt, updatedAt, isArchived, summary: shown }: QuestRow) {
  return { id, slug, createdAt, updatedAt, isArchived, ...shown };
}
