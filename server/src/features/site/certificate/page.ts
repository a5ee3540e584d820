import { boardText, certificateWord, forText } from '@tabarman/shared/certificate/words.ts';
import type { Certificate } from '@tabarman/shared/certificate/certificates.ts';
import { groupCode } from '@tabarman/shared/kernel/code-letters.ts';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatDate } from '@tabarman/shared/language/date.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { countryOffsets } from '@tabarman/shared/place/codes.ts';
import type { Certified, CertifiedVersion } from '../../certificate/ports.ts';
import type { CheckedCertificate } from '../../certificate/service.ts';
import { html, type Html } from '../html.ts';
import { layout } from '../layout.ts';

/** CE4: what is to be known of a certificate by whoever holds it; null is one that was never given. */
export function certificatePage(checked: CheckedCertificate | null, language: Language): string {
  const word = certificateWord;
  const title = word(language, checked === null ? 'check.unknown' : checked.isValid ? 'check.valid' : 'check.amended');
  return page(language, title, (other) => (checked === null ? `/c/${other}` : `/c/${checked.code}/${other}`), checked?.of ?? null, html`<h1>${title}</h1>
${checked === null ? html`<p>${word(language, 'check.unknownText')}</p>
${form(language)}` : said(checked, language)}`);
}

/** Where a code is typed. */
export function checkPage(language: Language): string {
  const title = certificateWord(language, 'check');
  return page(language, title, (other) => `/c/${other}`, null, html`<h1>${title}</h1>
${form(language)}`);
}

function page(language: Language, title: string, pathIn: (language: Language) => string, of: Certified | null, main: Html): string {
  const word = certificateWord;
  return layout({
    language, offered: languages, title, description: word(language, 'check'), pathIn, main,
    ways: [...(of === null ? [] : [{ path: of.resultsPath(language), title: word(language, 'check.results'), isHere: false }]), { path: `/c/${language}`, title: word(language, 'check'), isHere: false }],
  });
}

function form(language: Language): Html {
  const word = certificateWord;
  return html`<form class="check" action="/c/${language}" method="get"><label for="code">${word(language, 'check.ask')}</label>
<input id="code" name="code" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX-XXXX" required>
<button>${word(language, 'check.button')}</button></form>`;
}

function said({ code, of, version, printed, now, isValid }: CheckedCertificate, language: Language): Html {
  const word = certificateWord;
  const [newest] = of.versions;
  return html`<p class="state">${word(language, isValid ? 'check.validText' : 'check.amendedText')}</p>
<section><h2>${word(language, 'check.printed')}</h2>${facts(printed, of, version, language)}<p class="soft">${word(language, 'code', { code: groupCode(code) })}</p></section>
${isValid ? null : html`<section><h2>${word(language, 'check.now')}</h2>${now === null ? html`<p>${word(language, 'check.noMore')}</p><p class="soft">${versionText(newest, language)}</p>` : facts(now, of, newest, language)}${newest.reason === null ? null : html`<p>${word(language, 'check.reason', { reason: textIn(newest.reason, language, of.reference) })}</p>`}</section>`}`;
}

function facts(certificate: Certificate, of: Certified, version: CertifiedVersion, language: Language): Html {
  const word = certificateWord;
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, of.reference);
  const { place, board, name, publicName, country, work } = certificate;
  const whose = place === null ? '' : boardText(language, board);
  const who = [publicName, country === null ? '' : countryName(country, language)].filter((one) => one !== '').join(', ');
  return html`<p class="says"><b>${forText(certificate, of, language)}${whose === '' ? '' : `, ${whose}`}</b></p>
${who === '' ? null : html`<p>${word(language, 'check.for')}: <b>${who}</b></p>
`}${name === '' ? html`<p class="soft">${word(language, 'check.nobody')}</p>
` : publicName === name ? null : html`<p class="soft">${word(language, 'check.initials')}</p>
`}${work?.isPublic === true ? html`<p>${word(language, 'work', { title: work.title })}</p>
` : null}<p>${of.stage === null ? '' : `${say(of.stage)} · `}${say(of.title)}</p>
<p class="soft">${versionText(version, language)}</p>`;
}

function versionText({ number, releasedAt }: CertifiedVersion, language: Language): string {
  return certificateWord(language, 'check.version', { n: number, day: formatDate(language, releasedAt, 'short', countryOffsets.UZ) });
}
