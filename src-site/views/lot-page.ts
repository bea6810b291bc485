/** A lot: its photographs large, what it is, what it is worth, what became of it. */
import type { Language } from '#domain/language.ts';
import type { PublicItem, PublicLot, PublicPhotograph } from '#publication/public-view.ts';
import type { FieldTable } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { Bilingual, publicFields } from '#shared/fields/public.ts';
import { lotAddress, mediumAddress, numberAddress, saleAddress } from '../addresses.ts';
import { day, estimate, lotNumber, price, rate, said } from '../format.ts';
import { EMPTY, type Html, html } from '../html.ts';
import type { LotInSale, LotWithSale } from '../store-window.ts';
import type { SiteText } from '../text.ts';
import { page, type Setting } from './layout.ts';
import { outcomeHtml, plainTitle, titleHtml } from './parts.ts';

export type LotPage = LotWithSale & LotInSale;

export function lotPage(shown: LotPage, setting: Setting): Html {
  const { lot, sale } = shown;
  const { language, text } = setting;
  const body = html`<p class="trail">
<a href="${saleAddress(sale, language)}">${titleHtml(sale.title, setting)}</a> ·
<time datetime="${sale.heldOn}">${day(sale.heldOn, language)}</time>
</p>
<article class="lot">
${photographs(lot, setting)}
<div class="about">
<p class="number">${text.lot} ${lotNumber(lot)}</p>
<h1>${titleHtml(lot.title, setting)}</h1>
${worth(lot, setting)}
${outcomeHtml(lot, setting)}
${description(lot, setting)}
${further(lot, setting)}
${items(lot, setting)}
${age(lot, text)}
<p class="note">${text.premium(rate(sale.buyersPremium, language))}</p>
</div>
</article>
${neighbours(shown, setting)}`;
  return page(setting, {
    title: `${text.lot} ${lotNumber(lot)}, ${plainTitle(lot.title, setting)}`,
    body,
    address: (each) => lotAddress(sale, lot, each),
  });
}

function photographs(lot: PublicLot, setting: Setting): Html {
  const title = plainTitle(lot.title, setting);
  const figures = lot.photographs.map((photograph, index) =>
    figure(photograph, setting.text.photographOf(title, index)),
  );
  return html`<div class="photographs">
${figures}</div>`;
}

function figure({ sha256, widthPx, heightPx }: PublicPhotograph, alternative: string): Html {
  const address = mediumAddress(sha256);
  return html`<a class="picture" href="${address}">
<img src="${address}" alt="${alternative}" width="${widthPx}" height="${heightPx}">
</a>
`;
}

function worth(lot: PublicLot, { language, text }: Setting): Html {
  return html`<dl class="worth">
<div><dt>${text.estimate}</dt><dd>${estimate(lot, language)}</dd></div>
<div><dt>${text.startingPrice}</dt><dd>${price(lot.startingPrice, language)}</dd></div>
</dl>`;
}

function description(lot: PublicLot, setting: Setting): Html {
  const { text, language } = said(lot.description, setting.language);
  if (text === '') return EMPTY;
  const note =
    language === setting.language ? EMPTY : html`<p class="note">${setting.text.frenchOnly}</p>`;
  const paragraphs = text.split(/\n{2,}/).map(
    (paragraph) => html`<p dir="auto">${paragraph}</p>
`,
  );
  return html`<div class="description" lang="${language}">
${paragraphs}</div>
${note}`;
}

function items(lot: PublicLot, setting: Setting): Html {
  const { text } = setting;
  const [only] = lot.items;
  if (only === undefined) return EMPTY;
  if (lot.items.length === 1) return vocabulary(only, setting);
  return html`<h2>${text.contents}</h2>
<ul class="contents">
${lot.items.map(
  (item) => html`<li>${contentLine(item, setting)}</li>
`,
)}</ul>`;
}

function vocabulary(item: PublicItem, setting: Setting): Html {
  const { packagingColour: _, exhausted, ...shown } = item;
  const packaging = packagingOf(item, setting);
  const texts = textsIn(ITEM_FIELDS, { ...shown, packaging }, setting);
  if (texts === EMPTY) return EMPTY;
  const note = ITEM_FIELDS.exhausted.label[setting.language];
  return html`${texts}
${exhausted ? html`<p class="note">${note}.</p>` : EMPTY}`;
}

/** What the house says of a lot besides its title and its description, under its own names. */
function further(lot: PublicLot, setting: Setting): Html {
  const { title: _, description: __, ...shown } = lot;
  return textsIn(LOT_FIELDS, shown, setting);
}

/** The public texts among what is shown, each under the name of its field; empty ones left out. */
function textsIn(table: FieldTable, shown: object, { language }: Setting): Html {
  const values = new Map<string, unknown>(Object.entries(shown));
  const rows = publicFields(table)
    .map(([name, { label }]) => ({
      label: label[language],
      word: wordOf(values.get(name), language),
    }))
    .filter(({ word }) => word !== '');
  if (rows.length === 0) return EMPTY;
  return html`<dl class="vocabulary">
${rows.map(
  ({ label, word }) => html`<div><dt>${label}</dt><dd><bdi>${word}</bdi></dd></div>
`,
)}</dl>`;
}

function wordOf(value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  const both = Bilingual.safeParse(value);
  return both.success ? said(both.data, language).text : '';
}

function packagingOf(item: PublicItem, { language }: Setting): string {
  return [ITEM_FIELDS.packaging.among[item.packaging][language], item.packagingColour]
    .filter((word) => word !== '')
    .join(', ');
}

function contentLine(item: PublicItem, setting: Setting): string {
  const count = item.quantity > 1 ? `${item.quantity} × ` : '';
  const words = [item.maker, item.reference, item.model, item.scale, item.colour];
  const what = words.filter((word) => word !== '').join(' ');
  const details = [packagingOf(item, setting), item.modelCondition].filter((word) => word !== '');
  return `${count}${[what, ...details].join(', ')}`;
}

/** Models are for collectors over 14 (MT-5). */
function age(lot: PublicLot, text: SiteText): Html {
  if (lot.audience === 'everyone') return EMPTY;
  return html`<p class="age"><span class="badge">14+</span> ${text.over14}</p>`;
}

function neighbours({ sale, previous, next }: LotPage, { language, text }: Setting): Html {
  const link = (number: string | null, rel: string, label: string): Html =>
    number === null
      ? html`<span></span>`
      : html`<a rel="${rel}" href="${numberAddress(sale, number, language)}">${label}</a>`;
  return html`<nav class="pager" aria-label="${text.catalogue}">
${link(previous, 'prev', `← ${text.previousLot}`)}
${link(next, 'next', `${text.nextLot} →`)}
</nav>`;
}
