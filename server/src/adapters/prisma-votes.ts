import { voteResultSchema } from '@tabarman/shared/vote/views.ts';
import * as z from 'zod';
import type { BallotRow, VoteRows } from '../features/vote/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const worksSchema = z.array(z.string());

export function prismaVotes(database: Database): VoteRows {
  return {
    async ballots(callId) {
      return (await database.ballot.findMany({ where: { callId }, orderBy: [{ at: 'asc' }, { entrantId: 'asc' }] })).map(ballotRow);
    },
    async ballot(callId, entrantId) {
      const found = await database.ballot.findUnique({ where: { callId_entrantId: { callId, entrantId } } });
      return found && ballotRow(found);
    },
    async cast(callId, { entrantId, works, at, source }) {
      const said = { works: [...works], at: new Date(at), source };
      await database.ballot.upsert({ where: { callId_entrantId: { callId, entrantId } }, create: { callId, entrantId, ...said }, update: said });
    },
    async rulings(callId) {
      return (await database.voteRuling.findMany({ where: { callId }, orderBy: { burst: 'asc' } })).map(({ burst, isCounted, reason }) => ({ burst, isCounted, reason }));
    },
    async rule(callId, { burst, isCounted, reason }, at) {
      const said = { isCounted, reason, at: new Date(at) };
      await database.voteRuling.upsert({ where: { callId_burst: { callId, burst } }, create: { callId, burst, ...said }, update: said });
    },
    async result(callId) {
      const found = await database.voteResult.findUnique({ where: { callId } });
      return found && voteResultSchema.parse(found.result);
    },
    async publish(callId, result) {
      try {
        await database.$transaction([database.voteResult.create({ data: { callId, result, at: new Date(result.at) } }), database.ballot.updateMany({ where: { callId }, data: { source: null } })]);
        return true;
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
        throw error;
      }
    },
  };
}

const ballotRow = ({ entrantId, works, at, source }: { readonly entrantId: string; readonly works: unknown; readonly at: Date; readonly source: string | null }): BallotRow => ({
  entrantId, works: worksSchema.parse(works), at: at.getTime(), source,
});
