import { answersFor } from '@tabarman/shared/access/permissions.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import { type CertificateKey, certificateKey, type CertificateKind } from '@tabarman/shared/certificate/certificates.ts';
import { type CertificateFormat, certificateFormats } from '@tabarman/shared/certificate/formats.ts';
import { paperOf, type Signature } from '@tabarman/shared/certificate/paper.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Archives } from './archives.ts';
import { fileNames } from './file-names.ts';
import type { CertificateAbout, CertificateMaker, Certified } from './ports.ts';
import type { Certificates, IssuableCertificate, Wanted } from './service.ts';

export interface CertificateDeskParts {
  readonly certificates: Certificates;
  readonly certificateMaker: CertificateMaker;
  readonly archives: Archives;
  /** Where whoever scans a code reaches this server. */
  readonly publicOrigin: () => string;
}

const SAMPLE = '000000000000';
const refused = (error: Extract<Reply<never>, { ok: false }>['error']) => ({ ok: false, error }) as const;
const done = <T>(data: T) => ({ ok: true, data }) as const;
const NOBODY: ReadonlySet<string> = new Set();

interface Asked {
  readonly as: CertificateFormat;
  readonly language: Language | 'own';
  readonly signatures: readonly Signature[];
  readonly places: number;
}
interface AskedAll extends Asked {
  readonly kinds: readonly CertificateKind[];
  readonly country: CountryCode | null;
}

/** Certificates as the desk asks for them, whatever they are given for; where some people are hidden from who asks (JU10), as if those were not certified. */
export class CertificateDesk {
  readonly #parts: CertificateDeskParts;

  constructor(parts: CertificateDeskParts) {
    this.#parts = parts;
  }

  async list(about: CertificateAbout, places: number) {
    const { certificates } = this.#parts;
    const of = await certificates.find(about);
    if (of === null) return refused('not_found');
    return done(of === 'unreleased' ? { released: null, certificates: [] } : shown(of, await certificates.list(about, of, { places })));
  }

  async issue(about: CertificateAbout, places: number, by: Standing) {
    const { certificates } = this.#parts;
    const of = await this.#releasedFor(about, null, by);
    return 'error' in of ? of : done(shown(of, await certificates.issue(about, of, { places })));
  }

  async one(about: CertificateAbout, key: CertificateKey, asked: Asked, by: Standing, hidden = NOBODY) {
    const { certificates, certificateMaker } = this.#parts;
    const wanted = { places: asked.places, isWanted: (one: CertificateKey) => certificateKey(one) === certificateKey(key) && !hidden.has(one.holderId) };
    const found = await certificates.find(about);
    const [known] = found === null || found === 'unreleased' ? [] : await certificates.list(about, found, wanted);
    const of = await this.#releasedFor(about, known?.country ?? null, by);
    if ('error' in of) return of;
    const [certificate] = await this.#listFor(about, of, asked.as, wanted);
    if (!certificate) return refused('not_found');
    const bytes = await certificateMaker.one(this.#paper(withCode(certificate, asked.as), of, asked), asked.as);
    return bytes ? done({ name: certificate.name, bytes }) : refused('try_again');
  }

  async made(about: CertificateAbout, hidden = NOBODY) {
    return (await this.#parts.certificates.countries(about)) ? done(this.#parts.archives.of(about, hidden)) : refused('not_found');
  }

  async make(about: CertificateAbout, { kinds, country, ...asked }: AskedAll, by: Standing, hidden = NOBODY) {
    const { archives } = this.#parts;
    const of = await this.#releasedFor(about, country, by);
    if ('error' in of) return of;
    const wanted = new Set(kinds);
    const list = await this.#listFor(about, of, asked.as, { places: asked.places, isWanted: (one) => !hidden.has(one.holderId) && wanted.has(one.kind) && (country === null || one.country === country) });
    if (list.length === 0) return refused('result_nothing');
    const papers = list.map((one) => this.#paper(one, of, asked));
    const names = fileNames(papers, certificateFormats[asked.as].ending);
    const begun = archives.begin(about, { number: of.versions[0].number, as: asked.as, language: asked.language, country, holderIds: new Set(list.map(({ holderId }) => holderId)) }, papers.map((paper, i) => ({ name: names[i] ?? '', paper })));
    return begun === null ? refused('storage_full') : done(archives.of(about, hidden));
  }

  async remove(about: CertificateAbout, archiveId: string, by: Standing, hidden = NOBODY) {
    const { archives } = this.#parts;
    const archive = await this.#archiveFor(about, archiveId, by, hidden);
    if ('error' in archive) return archive;
    archives.remove(about, archiveId);
    return done(archives.of(about, hidden));
  }

  async file(about: CertificateAbout, archiveId: string, by: Standing, hidden = NOBODY) {
    const archive = await this.#archiveFor(about, archiveId, by, hidden);
    if ('error' in archive) return archive;
    const [blob, of] = [await this.#parts.archives.file(about, archiveId), await this.#parts.certificates.find(about)];
    if (!blob || of === null || of === 'unreleased') return refused('not_found');
    const title = textIn(of.stage ?? of.title, archive.language === 'own' ? of.reference : archive.language, of.reference);
    return done({ name: `${title} ${archive.as}`, blob });
  }

  /** A26: for whom certificates are made that somebody answers for; with no country, for all whose it is. */
  async #releasedFor(about: CertificateAbout, country: CountryCode | null, by: Standing) {
    const no = await this.#refusal(about, country, by);
    if (no) return no;
    const of = await this.#parts.certificates.find(about);
    return of === null ? refused('not_found') : of === 'unreleased' ? refused('result_nothing') : of;
  }

  async #archiveFor(about: CertificateAbout, archiveId: string, by: Standing, hidden: ReadonlySet<string>) {
    const archive = this.#parts.archives.of(about, hidden).find(({ id }) => id === archiveId);
    return (await this.#refusal(about, archive?.country ?? null, by)) ?? archive ?? refused('not_found');
  }

  async #refusal(about: CertificateAbout, country: CountryCode | null, by: Standing) {
    const countries = await this.#parts.certificates.countries(about);
    if (countries === null) return refused('not_found');
    return answersFor(by, country === null ? countries : [country]) ? null : refused('forbidden');
  }

  /** Only what goes out on paper needs a code. */
  #listFor(about: CertificateAbout, of: Certified, as: CertificateFormat, wanted: Wanted): Promise<IssuableCertificate[]> {
    const { certificates } = this.#parts;
    return as === 'pdf' ? certificates.issue(about, of, wanted) : certificates.list(about, of, wanted);
  }

  #paper(certificate: IssuableCertificate, of: Certified, { language, signatures }: Pick<Asked, 'language' | 'signatures'>) {
    return paperOf({ certificate, occasion: of, releasedAt: of.versions[0].releasedAt, signatures, origin: this.#parts.publicOrigin(), language: language === 'own' ? certificate.language : language });
  }
}

/** A sheet to look at has a code too, which is nobody's. */
const withCode = (certificate: IssuableCertificate, as: CertificateFormat) => (as === 'preview' ? { ...certificate, code: certificate.code ?? SAMPLE } : certificate);

function shown({ versions: [{ number, releasedAt }] }: Certified, list: readonly IssuableCertificate[]) {
  return {
    released: { number, at: releasedAt },
    certificates: list.map(({ holderId, kind, board, name, country, place, award, work, code }) => ({ holderId, kind, board, name, country, place, award, work: work?.title ?? null, code })),
  };
}
