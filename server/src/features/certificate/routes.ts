import type { CertificateKind } from '@tabarman/shared/certificate/certificates.ts';
import { type CertificateFormat, certificateFormats } from '@tabarman/shared/certificate/formats.ts';
import { paperOf, type Signature } from '@tabarman/shared/certificate/paper.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { localLanguages } from '@tabarman/shared/place/place-name.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { disposition } from '../../edge/disposition.ts';
import { problem } from '../../edge/problem.ts';
import type { Stages } from '../stage/service.ts';
import type { Archives } from './archives.ts';
import { fileNames } from './file-names.ts';
import type { CertificateMaker } from './ports.ts';
import type { Certificates, IssuableCertificate, ReleasedStage } from './service.ts';

export interface CertificateRouteParts {
  readonly certificates: Certificates;
  readonly certificateMaker: CertificateMaker;
  readonly archives: Archives;
  readonly stages: Stages;
  /** Where whoever scans a code reaches this server. */
  readonly publicOrigin: () => string;
}

const SAMPLE = '000000000000';

interface Asked {
  readonly as: CertificateFormat;
  readonly language: Language | 'own';
  readonly signatures: readonly Signature[];
  readonly places: number;
}

export function certificateRoutes({ certificates, certificateMaker, archives, stages, publicOrigin }: CertificateRouteParts) {
  const shown = ({ versions: [{ number, releasedAt }] }: ReleasedStage, list: readonly IssuableCertificate[]) => ({ released: { number, at: releasedAt ?? 0 }, certificates: [...list] });

  async function released(id: string, stage: string): Promise<ReleasedStage> {
    const of = await certificates.stage(id, stage);
    if (of === null) throw problem('not_found');
    if (of === 'unreleased') throw problem('result_nothing');
    return of;
  }

  /** A sheet to look at has a code too, which is nobody's. */
  const withCode = (certificate: IssuableCertificate, as: CertificateFormat) => (as === 'preview' ? { ...certificate, code: certificate.code ?? SAMPLE } : certificate);

  /** Only what goes out on paper needs a code. */
  const listFor = (id: string, of: ReleasedStage, { as, places }: Asked) => (as === 'pdf' ? certificates.issue(id, of, places) : certificates.list(id, of, places));

  function paper(certificate: IssuableCertificate, { season, stage, versions: [{ releasedAt }] }: ReleasedStage, { language, signatures }: Asked) {
    return paperOf({ certificate, season, stage, releasedAt: releasedAt ?? 0, signatures, origin: publicOrigin(), language: language === 'own' ? localLanguages[certificate.country] : language });
  }

  function begin(id: string, of: ReleasedStage, list: readonly IssuableCertificate[], asked: Asked): void {
    const papers = list.map((one) => paper(one, of, asked));
    const names = fileNames(papers, certificateFormats[asked.as].ending);
    const about = { seasonId: id, stage: of.stage.id, number: of.versions[0].number, as: asked.as, language: asked.language };
    if (archives.begin(about, papers.map((one, i) => ({ name: names[i] ?? '', paper: one }))) === null) throw problem('storage_full');
  }

  return {
    list: api.certificates.list.use(signedIn).handler(async ({ input: { id, stage, places } }) => {
      const of = await certificates.stage(id, stage);
      if (of === null) throw problem('not_found');
      return of === 'unreleased' ? { released: null, certificates: [] } : shown(of, await certificates.list(id, of, places));
    }),

    issue: api.certificates.issue.use(signedIn).handler(async ({ input: { id, stage, places }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      const of = await released(id, stage);
      return shown(of, await certificates.issue(id, of, places));
    }),

    one: api.certificates.one.use(signedIn).handler(async ({ input: { id, stage, entryId, kind, board, ...asked }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      const of = await released(id, stage);
      const found = (await listFor(id, of, asked)).find((one) => one.entryId === entryId && one.kind === kind && one.board === board);
      if (!found) throw problem('not_found');
      const bytes = await certificateMaker.one(paper(withCode(found, asked.as), of, asked), asked.as);
      if (!bytes) throw problem('try_again');
      const { ending, type } = certificateFormats[asked.as];
      return { headers: { 'content-disposition': disposition(found.name, ending) }, body: new File([new Uint8Array(bytes)], `file.${ending}`, { type }) };
    }),

    archives: api.certificates.archives.use(signedIn).handler(async ({ input: { id, stage } }) => {
      if (!(await stages.countries(id, stage))) throw problem('not_found');
      return archives.of(id, stage);
    }),

    make: api.certificates.make.use(signedIn).handler(async ({ input: { id, stage, kinds, ...asked }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      const of = await released(id, stage);
      const wanted = new Set<CertificateKind>(kinds);
      const list = (await listFor(id, of, asked)).filter(({ kind }) => wanted.has(kind));
      if (list.length === 0) throw problem('result_nothing');
      begin(id, of, list, asked);
      return archives.of(id, stage);
    }),

    remove: api.certificates.remove.use(signedIn).handler(async ({ input: { id, stage, archiveId }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      if (!archives.remove(id, stage, archiveId)) throw problem('not_found');
      return archives.of(id, stage);
    }),

    file: api.certificates.file.use(signedIn).handler(async ({ input: { id, stage, archiveId }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      const [archive] = archives.of(id, stage).filter((one) => one.id === archiveId);
      const blob = await archives.file(id, stage, archiveId);
      const of = await certificates.stage(id, stage);
      if (!archive || !blob || of === null || of === 'unreleased') throw problem('not_found');
      const title = textIn(of.stage.title, archive.language === 'own' ? of.season.reference : archive.language, of.season.reference);
      return { headers: { 'content-disposition': disposition(`${title} ${archive.as}`, 'zip') }, body: new File([blob], 'file.zip', { type: 'application/zip' }) };
    }),
  };
}
