import type { TrainingRows, WholeTraining } from '../features/training/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';
import { counted, countedRun } from './prisma-runs.ts';

const include = { runs: { include: { ...counted, revision: { select: { questId: true } } } } } satisfies Prisma.TrainingInclude;

export function prismaTrainings(database: Database): TrainingRows {
  return {
    async add({ createdAt, ...training }) {
      await database.training.create({ data: { ...training, createdAt: new Date(createdAt) } });
    },
    async byId(id) {
      const row = await database.training.findUnique({ where: { id }, include });
      return row && wholeOf(row);
    },
    async ownedBy(ownerId) {
      return (await database.training.findMany({ where: { ownerId }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], include })).flatMap((row) => wholeOf(row) ?? []);
    },
  };
}

function wholeOf({ runs, createdAt, ...training }: Prisma.TrainingGetPayload<{ include: typeof include }>): WholeTraining | null {
  const [pre, post] = ['pre', 'post'].map((place) => runs.find((run) => run.place === place));
  return pre ? { ...training, createdAt: createdAt.getTime(), pre: countedRun(pre), post: post ? countedRun(post) : null, questId: pre.revision.questId } : null;
}
