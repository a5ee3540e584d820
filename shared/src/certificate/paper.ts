import { groupCode } from '../kernel/code-letters.ts';
import type { Language } from '../kernel/language.ts';
import { type Text, textIn } from '../kernel/text.ts';
import { formatDate } from '../language/date.ts';
import { countryName, universityName, universityOf } from '../place/place-name.ts';
import { countryOffsets } from '../place/codes.ts';
import type { Certificate, Occasion } from './certificates.ts';
import { boardText, certificateWord, forText } from './words.ts';

/** Who signs, with an office in as many languages as there are. */
export interface Signature {
  readonly name: string;
  readonly office: Text;
}

/** Every word of one certificate or picture of a winner, in one language. */
export interface Paper {
  readonly language: Language;
  /** What it is called; on a picture nobody needs it. */
  readonly title: string;
  readonly name: string;
  /** Team, country and university. */
  readonly from: string;
  /** What it is given for, and how large that is written. */
  readonly award: string;
  readonly size: 'place' | 'award' | 'thanks';
  /** Whose table that was, or which work; empty where it is everybody's. */
  readonly board: string;
  /** Of what it is: a season and its stage, or a call, whose stage is empty. */
  readonly occasion: string;
  readonly stage: string;
  readonly day: string;
  readonly signatures: readonly { readonly name: string; readonly office: string }[];
  /** What is printed of the code; null where there is none. */
  readonly check: { readonly label: string; readonly code: string; readonly link: string } | null;
}

export interface PaperParts {
  readonly certificate: Certificate & { readonly code: string | null };
  readonly occasion: Occasion;
  readonly releasedAt: number;
  readonly language: Language;
  readonly signatures: readonly Signature[];
  /** Where this server is reached, without a slash at the end. */
  readonly origin: string;
}

/** CE2: a certificate in words. */
export function paperOf({ certificate, occasion, releasedAt, language, signatures, origin }: PaperParts): Paper {
  const { name, country, university, kind, place, board, work, code } = certificate;
  const say = (text: Text) => textIn(text, language, occasion.reference);
  const found = university === null ? undefined : universityOf(university);
  return {
    language, name, title: certificateWord(language, `title.${kind}`),
    from: [work?.team, country === null ? null : countryName(country, language), found ? universityName(found, language).name : university].filter(Boolean).join(' · '),
    award: forText(certificate, occasion, language), size: place !== null ? 'place' : kind === 'award' ? 'award' : 'thanks',
    board: work !== null ? certificateWord(language, 'work', { title: work.title }) : place === null ? '' : boardText(language, board),
    stage: occasion.stage === null ? '' : say(occasion.stage), occasion: say(occasion.title), day: formatDate(language, releasedAt, 'long', countryOffsets.UZ),
    signatures: signatures.map((one) => ({ name: one.name, office: say(one.office) })),
    check: code === null ? null : { label: certificateWord(language, 'verify'), code: groupCode(code), link: `${origin}/c/${code}` },
  };
}
