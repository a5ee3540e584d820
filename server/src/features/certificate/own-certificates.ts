import type { CertificateKey } from '@tabarman/shared/certificate/certificates.ts';
import type { OwnCertificate } from '@tabarman/shared/protocol/contract/call-certificates.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Asker } from '../entrant/ports.ts';
import type { OwnWorks } from '../work/ports.ts';
import type { Certified } from './ports.ts';
import type { Certificates, IssuableCertificate } from './service.ts';

interface OwnCertificatesParts {
  readonly ownWorks: OwnWorks;
  readonly certificates: Pick<Certificates, 'find' | 'list'>;
}

/** CE10: certificates of a call that are issued, to whom they are of. */
export class OwnCertificates {
  readonly #parts: OwnCertificatesParts;

  constructor(parts: OwnCertificatesParts) {
    this.#parts = parts;
  }

  async list(asker: Asker): Promise<Reply<OwnCertificate[]>> {
    const own = await this.#own(asker);
    if (!own) return { ok: false, error: 'entrant_not_found' };
    return { ok: true, data: own.certificates.flatMap(({ kind, board, award, code }) => (kind === 'award' || kind === 'part' ? [{ kind, board, award, code: code ?? '' }] : [])) };
  }

  /** Null for one that is not theirs, or is not issued. */
  async one(asker: Asker, { kind, board }: Pick<CertificateKey, 'kind' | 'board'>): Promise<{ readonly certificate: IssuableCertificate; readonly of: Certified } | null> {
    const own = await this.#own(asker);
    const certificate = own?.certificates.find((one) => one.kind === kind && one.board === board);
    return own?.of && certificate ? { certificate, of: own.of } : null;
  }

  async #own(asker: Asker): Promise<{ readonly of: Certified | null; readonly certificates: readonly IssuableCertificate[] } | null> {
    const { ownWorks, certificates } = this.#parts;
    const mine = await ownWorks.mine(asker);
    if (!mine) return null;
    const about = { by: 'call', id: mine.call.id } as const;
    const of = await certificates.find(about);
    if (of === null || of === 'unreleased') return { of: null, certificates: [] };
    const own = await certificates.list(about, of, { places: 1, isWanted: ({ holderId }) => holderId === mine.person.id });
    return { of, certificates: own.filter(({ code }) => code !== null) };
  }
}
