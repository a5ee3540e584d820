import { groupCode } from '../kernel/code-letters.ts';
import type { Language } from '../kernel/language.ts';
import { type Text, textIn } from '../kernel/text.ts';
import { formatDate } from '../language/date.ts';
import { countryName, universityName, universityOf } from '../place/place-name.ts';
import { countryOffsets } from '../place/codes.ts';
import type { Season, Stage } from '../season/schema.ts';
import type { Certificate } from './certificates.ts';
import { boardText, certificateWord, placeText } from './words.ts';

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
  /** Country and university. */
  readonly from: string;
  /** What it is given for, large; and whose table that was, empty where it is everybody's. */
  readonly award: string;
  readonly board: string;
  readonly place: number | null;
  readonly stage: string;
  readonly season: string;
  readonly day: string;
  readonly signatures: readonly { readonly name: string; readonly office: string }[];
  /** What is printed of the code; null where there is none. */
  readonly check: { readonly label: string; readonly code: string; readonly link: string } | null;
}

export interface PaperParts {
  readonly certificate: Certificate & { readonly code: string | null };
  readonly season: Season;
  readonly stage: Stage;
  readonly releasedAt: number;
  readonly language: Language;
  readonly signatures: readonly Signature[];
  /** Where this server is reached, without a slash at the end. */
  readonly origin: string;
}

/** CE2: a certificate in words. */
export function paperOf({ certificate, season, stage, releasedAt, language, signatures, origin }: PaperParts): Paper {
  const { name, country, university, kind, place, board, code } = certificate;
  const say = (text: Text) => textIn(text, language, season.reference);
  const into = season.stages.find(({ id }) => id === stage.into);
  const found = university === null ? undefined : universityOf(university);
  return {
    language, name, place, title: certificateWord(language, `title.${kind}`),
    from: [countryName(country, language), ...(found ? [universityName(found, language).name] : [])].join(' · '),
    award: place !== null ? placeText(language, place) : kind === 'goesOn' ? certificateWord(language, 'goesOn', { stage: say(into?.title ?? {}) }) : certificateWord(language, 'part'),
    board: place === null ? '' : boardText(language, board),
    stage: say(stage.title), season: say(season.title), day: formatDate(language, releasedAt, 'long', countryOffsets.UZ),
    signatures: signatures.map((one) => ({ name: one.name, office: say(one.office) })),
    check: code === null ? null : { label: certificateWord(language, 'verify'), code: groupCode(code), link: `${origin}/c/${code}` },
  };
}
