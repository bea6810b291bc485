/** What every page of the site has around it. */

import type { Language } from '#domain/language.ts';
import type { PublicHouse } from '#publication/public-view.ts';
import { homeAddress, segments } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { LANGUAGES, type SiteText, siteTextIn } from '../text.ts';

/** Who speaks, and in which language. */
export interface Setting {
  readonly language: Language;
  readonly text: SiteText;
  readonly house: PublicHouse;
  /** The address of the style sheet, which changes when its content does. */
  readonly style: string;
}

export interface PageParts {
  readonly title: string;
  readonly body: Html;
  /** The same page in each language. */
  readonly address: (language: Language) => string;
  /** What a visitor has searched for, shown in the field again. */
  readonly words?: string;
}

export function page(setting: Setting, parts: PageParts): Html {
  const { language, text, house, style } = setting;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${parts.title} · ${house.name}</title>
<link rel="stylesheet" href="${style}">
<link rel="icon" href="data:,">
${LANGUAGES.map(
  (each) => html`<link rel="alternate" hreflang="${each}" href="${parts.address(each)}">
`,
)}</head>
<body>
<a class="skip" href="#content">${text.skip}</a>
${head(setting, parts)}
<main id="content">
${parts.body}
</main>
<footer class="foot">
<p class="age"><span class="badge">14+</span> ${text.over14}</p>
<p>${text.indicative} ${text.photographPrevails}</p>
<p class="sign">${houseLine(house)}</p>
</footer>
</body>
</html>
`;
}

function head({ language, text, house }: Setting, parts: PageParts): Html {
  const searchPath = `/${language}/${segments(language).search}`;
  return html`<header class="head">
<a class="house" href="${homeAddress(language)}">
<bdi>${house.name}</bdi><small>${house.city}</small>
</a>
<nav class="nav" aria-label="${text.sales}">
<a href="${homeAddress(language)}">${text.sales}</a>
</nav>
<form class="search" role="search" action="${searchPath}">
<input type="search" name="q" value="${parts.words ?? ''}" maxlength="200"
placeholder="${text.searchHint}" aria-label="${text.search}">
<button>${text.searchAction}</button>
</form>
<p class="languages">${LANGUAGES.map((each) => languageLink(each, language, parts))}</p>
</header>`;
}

function languageLink(each: Language, current: Language, parts: PageParts): Html {
  const name = siteTextIn(each).languageName;
  if (each === current) return html`<span aria-current="true" lang="${each}">${name}</span>`;
  return html`<a href="${parts.address(each)}" lang="${each}" hreflang="${each}">${name}</a>`;
}

function houseLine({ name, city }: PublicHouse): string {
  return city === '' ? name : `${name}, ${city}`;
}
