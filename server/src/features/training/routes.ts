import type { Training } from '@tabarman/shared/protocol/contract/trainings.ts';
import { valueOf } from '@tabarman/shared/stats/estimate.ts';
import { compareTests, type Test } from '@tabarman/shared/training/compare.ts';
import type { Comparison } from '@tabarman/shared/training/comparison.ts';
import { testSettings } from '@tabarman/shared/training/settings.ts';
import { comparisonTables } from '@tabarman/shared/training/tables.ts';
import { comparisonWord } from '@tabarman/shared/training/words.ts';
import { api, signedIn } from '../../edge/api.ts';
import { disposition } from '../../edge/disposition.ts';
import { problem } from '../../edge/problem.ts';
import type { Converter } from '../exchange/ports.ts';
import type { Clock, Ids, Scripts } from '../game/ports.ts';
import type { FrozenQuests } from '../quest/ports.ts';
import type { Present } from '../session/ports.ts';
import type { CountedRun, Participants } from '../run/ports.ts';
import type { Runs } from '../run/service.ts';
import type { TrainingRows, WholeTraining } from './ports.ts';

export interface TrainingRouteParts {
  readonly trainings: TrainingRows;
  readonly taken: Runs;
  readonly participants: Participants;
  readonly scripts: Scripts;
  readonly quests: FrozenQuests;
  readonly converter: Converter;
  readonly ids: Ids;
  readonly clock: Clock;
}

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv;charset=utf-8', pdf: 'application/pdf' } as const;
const ALWAYS = { opensAt: null, closesAt: null };

export function trainingRoutes({ trainings, taken, participants, scripts, quests, converter, ids, clock }: TrainingRouteParts) {
  async function ownTraining(ownerId: string, id: string): Promise<WholeTraining> {
    const training = await trainings.byId(id);
    // SP13: a foreign one is not there.
    if (!training || training.ownerId !== ownerId) throw problem('not_found');
    return training;
  }

  async function freeze(questId: string, by: Present): Promise<string> {
    const frozen = await quests.freeze(questId, by, { mayWait: false });
    if (!frozen.ok) throw problem(frozen.error);
    return frozen.revisionId;
  }

  function shown({ id, name, createdAt, pre, post }: WholeTraining): Training {
    return { id, name, title: pre.title, createdAt, pre: taken.summary(pre), post: post && taken.summary(post) };
  }

  async function testOf(row: CountedRun): Promise<Test> {
    const script = await scripts.load(row.revisionId);
    if (!script) throw new Error(`there is no revision ${row.revisionId}`);
    const testers = (await participants.ofRun(row.id)).flatMap(({ participant: { codeHash, baseHash, name, group }, attempts }) => {
      return codeHash === null ? [] : [{ code: codeHash, base: baseHash ?? codeHash, name, group, attempts }];
    });
    return { run: { ...row, content: script.content }, script, testers };
  }

  async function compared({ pre, post }: WholeTraining): Promise<Comparison> {
    return compareTests(await testOf(pre), post && (await testOf(post)), clock.now());
  }

  return {
    list: api.trainings.list.use(signedIn).handler(async ({ context }) => (await trainings.ownedBy(context.signedIn.id)).map(shown)),

    create: api.trainings.create.use(signedIn).handler(async ({ input: { name, questId, settings }, context }) => {
      const revisionId = await freeze(questId, context.signedIn);
      const training = { id: ids.id(), ownerId: context.signedIn.id, name, createdAt: clock.now() };
      await trainings.add(training);
      const pre = await taken.create({ ...ALWAYS, ownerId: training.ownerId, revisionId, settings: testSettings(settings, 'never', 'pre'), trainingId: training.id, place: 'pre' });
      return shown({ ...training, pre, post: null, questId });
    }),

    get: api.trainings.get.use(signedIn).handler(async ({ input, context }) => shown(await ownTraining(context.signedIn.id, input.id))),

    addPost: api.trainings.addPost.use(signedIn).handler(async ({ input: { id, settings: { feedback } }, context }) => {
      const training = await ownTraining(context.signedIn.id, id);
      if (training.post) return shown(training);
      const { ownerId, pre, questId } = training;
      const post = await taken.create({ ...ALWAYS, ownerId, revisionId: await freeze(questId, context.signedIn), settings: testSettings(pre.settings, feedback, 'post'), trainingId: id, place: 'post' });
      return shown({ ...training, post });
    }),

    compare: api.trainings.compare.use(signedIn).handler(async ({ input, context }) => compared(await ownTraining(context.signedIn.id, input.id))),

    write: api.trainings.write.use(signedIn).handler(async ({ input: { id, format, language }, context }) => {
      const training = await ownTraining(context.signedIn.id, id);
      const comparison = await compared(training);
      const title = `${training.name} – ${comparisonWord(language, 'comparison')}`;
      const bars = { title: `${comparisonWord(language, 'gain')}, ${comparisonWord(language, 'questions')}`, values: comparison.figures?.questions.map(({ gain }) => valueOf(gain)) ?? [] };
      const converted = await converter.convert({ do: 'tables', format, tables: { title, language, sheets: comparisonTables(comparison, training.name, language), bars } });
      if (converted?.did !== 'written') throw problem('try_again');
      return { headers: { 'content-disposition': disposition(title, format) }, body: new File([new Uint8Array(converted.bytes)], `comparison.${format}`, { type: types[format] }) };
    }),
  };
}
