/** The page for an address where nothing is, or nothing any more. */
import { homeAddress } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { page, type Setting } from './layout.ts';

export function missingPage(setting: Setting): Html {
  const { language, text } = setting;
  const body = html`<div class="heading">
<h1>${text.missingTitle}</h1>
<p>${text.missing} <a href="${homeAddress(language)}">${text.backToSales}</a></p>
</div>`;
  return page(setting, { title: text.missingTitle, body, address: homeAddress });
}
