/** The public pages by address: everything a visitor may ask for. */
import { type Context, Hono } from 'hono';
import type { Language } from '#domain/language.ts';
import type { PublicHouse, PublicSale } from '#publication/public-view.ts';
import { homeAddress, segments } from './addresses.ts';
import type { Html } from './html.ts';
import type { ShopWindow, ShownSale } from './store-window.ts';
import { LANGUAGES, siteTextIn } from './text.ts';
import type { Setting } from './views/layout.ts';
import { lotPage } from './views/lot-page.ts';
import { missingPage } from './views/missing-page.ts';
import { cataloguePage, resultsPage } from './views/sale-page.ts';
import { salesPage } from './views/sales-page.ts';
import { searchPage } from './views/search-page.ts';
import { searchExpression } from './words.ts';

export const LOTS_PER_PAGE = 60;

/** A visitor's words, at most: a longer text is a mistake of the paste. */
const WORDS_LENGTH_MAX = 200;

export interface PagesOptions {
  readonly window: ShopWindow;
  readonly style: string;
  /** The name at the head of a site that shows no sale yet. */
  readonly houseName: string;
}

export function publicPages(options: PagesOptions): Hono {
  const app = new Hono();
  app.get('/', (context) => {
    context.header('Vary', 'Accept-Language');
    return context.redirect(homeAddress(preferred(context.req.header('accept-language'))), 302);
  });
  for (const language of LANGUAGES) addPages(app, language, options);
  app.notFound((context) => missing(context, options, languageOf(context.req.path)));
  return app;
}

function addPages(app: Hono, language: Language, options: PagesOptions): void {
  const { window } = options;
  const { sales, results, lot, search } = segments(language);
  const settingOf = (sale: PublicSale): Setting => setting(options, language, sale.house);

  app.get(`/${language}`, (context) => context.redirect(homeAddress(language), 301));
  app.get(`/${language}/`, (context) =>
    send(context, salesPage(window.sales(), houseSetting(options, language))),
  );
  app.get(`/${language}/${sales}/:sale`, (context) => {
    const shown = window.sale(context.req.param('sale'));
    if (shown === null) return missing(context, options, language);
    return catalogue(context, options, { shown, setting: settingOf(shown.sale) });
  });
  app.get(`/${language}/${sales}/:sale/${results}`, (context) => {
    const shown = window.sale(context.req.param('sale'));
    if (shown?.sale.state !== 'results') return missing(context, options, language);
    const lots = window.lots(shown.sale.id, { offset: 0, limit: shown.lotCount });
    return send(context, resultsPage(shown, lots, settingOf(shown.sale)));
  });
  app.get(`/${language}/${sales}/:sale/${lot}/:number`, (context) => {
    const shown = window.sale(context.req.param('sale'));
    if (shown === null) return missing(context, options, language);
    const found = window.lot(shown.sale.id, context.req.param('number'));
    if (found === null) return missing(context, options, language);
    return send(context, lotPage({ ...found, sale: shown.sale }, settingOf(shown.sale)));
  });
  app.get(`/${language}/${search}`, (context) => searchResults(context, options, language));
}

interface ShownIn {
  readonly shown: ShownSale;
  readonly setting: Setting;
}

function catalogue(
  context: Context,
  options: PagesOptions,
  { shown, setting }: ShownIn,
): Response | Promise<Response> {
  const pages = Math.max(1, Math.ceil(shown.lotCount / LOTS_PER_PAGE));
  const page = pageAsked(context);
  if (page > pages) return missing(context, options, setting.language);
  const slice = { offset: (page - 1) * LOTS_PER_PAGE, limit: LOTS_PER_PAGE };
  const lots = options.window.lots(shown.sale.id, slice);
  return send(context, cataloguePage({ shown, lots, page, pages }, setting));
}

function searchResults(
  context: Context,
  options: PagesOptions,
  language: Language,
): Response | Promise<Response> {
  const words = (context.req.query('q') ?? '').slice(0, WORDS_LENGTH_MAX);
  const question = searchExpression(words);
  const page = pageAsked(context);
  const slice = { offset: (page - 1) * LOTS_PER_PAGE, limit: LOTS_PER_PAGE };
  const { total, found } =
    question === null ? { total: 0, found: [] } : options.window.search(question, slice);
  const pages = Math.max(1, Math.ceil(total / LOTS_PER_PAGE));
  const search = { words, total, found, page, pages };
  return send(context, searchPage(search, houseSetting(options, language)));
}

function missing(
  context: Context,
  options: PagesOptions,
  language: Language,
): Response | Promise<Response> {
  context.status(404);
  return send(context, missingPage(houseSetting(options, language)));
}

/** Pages change with the next publication: a browser may keep one, but asks before it shows it. */
function send(context: Context, { markup }: Html): Response | Promise<Response> {
  context.header('Cache-Control', 'no-cache');
  return context.html(markup);
}

function houseSetting(options: PagesOptions, language: Language): Setting {
  const latest = options.window.sales().at(0);
  const house = latest?.sale.house ?? { name: options.houseName, city: '' };
  return setting(options, language, house);
}

function setting(options: PagesOptions, language: Language, house: PublicHouse): Setting {
  return { language, text: siteTextIn(language), house, style: options.style };
}

function pageAsked(context: Context): number {
  const page = Number(context.req.query('page') ?? '1');
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** English for those who put it before French; French for everybody else. */
function preferred(header: string | undefined): Language {
  const tags = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((tag) => tag.trim().slice(0, 2));
  return tags.find((tag) => tag === 'fr' || tag === 'en') === 'en' ? 'en' : 'fr';
}

function languageOf(path: string): Language {
  return path.startsWith('/en/') ? 'en' : 'fr';
}
