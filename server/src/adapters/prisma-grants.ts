import { publicationSchema } from '@tabarman/shared/grant/figures.ts';
import { emptyReport, reportActs, reportStates } from '@tabarman/shared/grant/report.ts';
import { reportContentSchema } from '@tabarman/shared/grant/report-schema.ts';
import { termsSchema } from '@tabarman/shared/grant/terms.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import * as z from 'zod';
import type { GrantRow, Grants, ReportRow } from '../features/grant/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Database } from './prisma-database.ts';

const country = z.enum(countryCodes);
const state = z.enum(reportStates);
const act = z.enum(reportActs);
const whole = {
  payments: true, reports: { orderBy: { number: 'asc' }, include: { steps: { orderBy: { id: 'asc' } } } },
  publications: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { readings: { orderBy: { on: 'asc' } } } },
} satisfies Prisma.GrantInclude;

export function prismaGrants(database: Database): Grants {
  return {
    async of(callId) {
      return (await database.grant.findMany({ where: { callId }, include: whole, orderBy: [{ workNumber: 'asc' }, { awardId: 'asc' }] })).map(grantRow);
    },
    async byId(id) {
      const found = await database.grant.findUnique({ where: { id }, include: whole });
      return found && grantRow(found);
    },
    async add(grants, at) {
      for (const { id, callId, workId, awardId, work, terms } of grants) {
        const create = { id, callId, workId, awardId, workNumber: work.number, title: work.title, country: work.country, terms, note: '', number: 0, endReason: '', createdAt: new Date(at), updatedAt: new Date(at) };
        await database.grant.upsert({ where: { callId_workId_awardId: { callId, workId, awardId } }, create, update: {} });
      }
    },
    async change(id, number, terms, note, at) {
      return (await database.grant.updateMany({ where: { id, number }, data: { terms, note, number: number + 1, updatedAt: new Date(at) } })).count === 1;
    },
    async sign(id, number, signedOn, reports, at) {
      return database.$transaction(async (tx) => {
        const { count } = await tx.grant.updateMany({ where: { id, number, signedOn: null }, data: { signedOn, number: number + 1, updatedAt: new Date(at) } });
        if (count === 1) await tx.grantReport.createMany({ data: reports.map((report) => ({ ...report, grantId: id, state: 'draft', draft: { ...emptyReport }, saves: 0 })) });
        return count === 1;
      });
    },
    async end(id, end, at) {
      await database.grant.update({ where: { id }, data: { endedOn: end?.on ?? null, endReason: end?.reason ?? '', updatedAt: new Date(at) } });
    },
    async pay(grantId, tranche, paidOn, at) {
      const of = { grantId, tranche };
      if (paidOn === null) await database.grantPayment.deleteMany({ where: of });
      else await database.grantPayment.upsert({ where: { grantId_tranche: of }, create: { ...of, paidOn, at: new Date(at) }, update: { paidOn, at: new Date(at) } });
    },
    async saveDraft(grantId, { number, saves, state: at }, draft) {
      return (await database.grantReport.updateMany({ where: { grantId, number, saves, state: at }, data: { draft, saves: saves + 1 } })).count === 1;
    },
    async move(grantId, { number, saves, state: from }, { state: to, dueOn, step: { act: done, at, comment, content } }) {
      return database.$transaction(async (tx) => {
        const { count } = await tx.grantReport.updateMany({ where: { grantId, number, saves, state: from }, data: { state: to, dueOn } });
        if (count === 1) await tx.grantReportStep.create({ data: { grantId, number, act: done, at: new Date(at), comment, ...(content === null ? {} : { content }) } });
        return count === 1;
      });
    },
    async addPublication(grantId, id, publication, at) {
      await database.publication.create({ data: { id, grantId, publication, createdAt: new Date(at) } });
    },
    async changePublication(grantId, id, publication) {
      const { count } = publication === null ? await database.publication.deleteMany({ where: { id, grantId } }) : await database.publication.updateMany({ where: { id, grantId }, data: { publication } });
      return count === 1;
    },
    async read(grantId, publicationId, { on, ...numbers }, at) {
      if ((await database.publication.count({ where: { id: publicationId, grantId } })) === 0) return false;
      const data = { ...numbers, at: new Date(at) };
      await database.reading.upsert({ where: { publicationId_on: { publicationId, on } }, create: { publicationId, on, ...data }, update: data });
      return true;
    },
  };
}

function grantRow({ id, callId, workId, awardId, workNumber, title, country: from, terms, note, number, signedOn, endedOn, endReason, reports, payments, publications }: Prisma.GrantGetPayload<{ include: typeof whole }>): GrantRow {
  return {
    id, callId, workId, awardId, work: { number: workNumber, title, country: country.parse(from) }, terms: termsSchema.parse(terms), note, number, signedOn, endedOn, endReason,
    reports: reports.map(({ number: of, dueOn, state: at, draft, saves, steps }): ReportRow => ({
      number: of, dueOn, state: state.parse(at), draft: reportContentSchema.parse(draft), saves,
      steps: steps.map((step) => ({ act: act.parse(step.act), at: step.at.getTime(), comment: step.comment, content: step.content === null ? null : reportContentSchema.parse(step.content) })),
    })),
    payments: new Map(payments.map(({ tranche, paidOn }) => [tranche, paidOn])),
    publications: publications.map((one) => ({ id: one.id, ...publicationSchema.parse(one.publication), readings: one.readings.map(({ on, reach, likes, shares, messages }) => ({ on, reach, likes, shares, messages })) })),
  };
}
