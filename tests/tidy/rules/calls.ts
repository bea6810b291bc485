/** Banned calls, each with what to write instead. */
import type { Argument } from 'oxc-parser';
import { type Finding, inFolder, isCode, isTest, type Rule, type Source, visit } from '../tree.ts';

interface Ban {
  readonly says: string;
  /** The callee as written: `Date.now`, `new Date`, `parseFloat`. */
  readonly callee: RegExp;
  readonly argumentsAre?: (args: readonly Argument[], source: Source) => boolean;
  readonly where: (source: Source) => boolean;
  readonly instead: string;
  readonly caught: readonly [path: string, code: string][];
  readonly allowed: readonly [path: string, code: string][];
}

const ours = (source: Source) => isCode(source) && !isTest(source);
const pure = (source: Source) =>
  inFolder(
    source,
    'src-shared/domain',
    'src-shared/contract',
    'src-shared/documents',
    'src-main/pages',
    'src-main/exchange',
  );

const BANS: readonly Ban[] = [
  {
    says: 'what decides and what prints never asks for the time: it is an argument',
    callee: /^(Date\.now|performance\.now|Date)$/,
    where: pure,
    instead: 'take `now: Instant` or `today: IsoDate` as an argument',
    caught: [
      ['src-shared/domain/a.ts', 'const a = Date.now();'],
      ['src-shared/documents/a.ts', 'const a = performance.now();'],
    ],
    allowed: [
      ['src-main/engine/a.ts', 'const a = Date.now();'],
      ['src-shared/domain/a.ts', 'const a = Date.parse("2027-01-01");'],
    ],
  },
  {
    says: 'what decides and what prints never makes the date of today',
    callee: /^new Date$/,
    argumentsAre: (args) => args.length === 0,
    where: pure,
    instead: 'take `now: Instant` or `today: IsoDate` as an argument',
    caught: [['src-shared/domain/a.ts', 'const a = new Date();']],
    allowed: [['src-shared/domain/a.ts', 'const a = new Date("2027-01-01");']],
  },
  {
    says: 'what decides and what prints never throws dice',
    callee: /^(Math\.random|crypto\.\w+|randomUUID)$/,
    where: pure,
    instead: 'take the identifier or the number as an argument',
    caught: [['src-shared/domain/a.ts', 'const a = Math.random();']],
    allowed: [['src-main/engine/a.ts', 'const a = Math.random();']],
  },
  {
    says: 'amounts are not read through floating point',
    callee: /^(Number\.)?parseFloat$/,
    where: ours,
    instead: 'read amounts with #domain/money/parse.ts, counts with Number and a check',
    caught: [
      ['src-renderer/a.ts', 'const a = parseFloat("1");'],
      ['src-main/exchange/a.ts', 'const a = Number.parseFloat("1");'],
    ],
    allowed: [['src-main/exchange/a.ts', 'const a = Number.parseInt("1", 10);']],
  },
  {
    says: 'the domain rounds in one place',
    callee: /^Math\.round$|\.toFixed$/,
    where: (source) => inFolder(source, 'src-shared/domain'),
    instead: 'use scale or percentageOf of #domain/money/cents.ts: halves go away from zero',
    caught: [
      ['src-shared/domain/a.ts', 'const a = Math.round(1.5);'],
      ['src-shared/domain/a.ts', 'const a = b.toFixed(2);'],
    ],
    allowed: [['src-renderer/a.ts', 'const a = Math.round(width);']],
  },
  {
    says: 'text for a person names its locale',
    callee: /\.toLocale(Date|Time|UpperCase|LowerCase)?(String)?$|\.localeCompare$/,
    argumentsAre: (args, source) => !namesLocale(args, source),
    where: ours,
    instead: 'name the locale, or use the formatters of text/',
    caught: [
      ['src-renderer/a.ts', 'const a = (1.5).toLocaleString();'],
      ['src-shared/domain/a.ts', 'const a = name.localeCompare(other);'],
      ['src-shared/domain/a.ts', 'const a = name.toLocaleUpperCase();'],
    ],
    allowed: [
      ['src-renderer/a.ts', "const a = amount.toLocaleString('fr-FR');"],
      ['src-renderer/a.ts', "const a = name.localeCompare(other, 'fr');"],
    ],
  },
  {
    says: 'only what talks to a terminal prints',
    callee: /^console\./,
    where: (source) =>
      ours(source) &&
      !inFolder(source, 'scripts', 'src-main/cli', 'src-main/demo') &&
      source.path !== 'src-site/main.ts',
    instead: 'log through the engine’s log, or answer a value',
    caught: [['src-main/engine/a.ts', "console.log('a');"]],
    allowed: [['src-main/cli/a.ts', "console.log('a');"]],
  },
  {
    says: 'keys are listened to by the action registry alone',
    callee: /addEventListener$/,
    argumentsAre: ([first], source) => /^['"]key/.test(textOf(first, source)),
    where: (source) => ours(source) && !inFolder(source, 'src-renderer/actions'),
    instead: 'define an action with a shortcut in src-renderer/actions',
    caught: [['src-renderer/screens/room/a.ts', "window.addEventListener('keydown', f);"]],
    allowed: [
      ['src-renderer/actions/shortcuts.ts', "window.addEventListener('keydown', f);"],
      ['src-renderer/app/a.ts', "window.addEventListener('resize', f);"],
    ],
  },
  {
    says: 'windows are made in one place',
    callee: /^new (\w+\.)?BrowserWindow$/,
    where: (source) => ours(source) && source.path !== 'src-main/desktop/window.ts',
    instead: 'ask src-main/desktop/window.ts: it sets the security of every window',
    caught: [['src-main/desktop/main.ts', 'const a = new BrowserWindow({});']],
    allowed: [['src-main/desktop/window.ts', 'const a = new BrowserWindow({});']],
  },
  {
    says: 'the page evaluates no text',
    callee: /^(eval|new Function|Function)$/,
    where: ours,
    instead: 'write the code: the content security policy forbids eval',
    caught: [['src-renderer/a.ts', "eval('1');"]],
    allowed: [['src-renderer/a.ts', 'evaluate(1);']],
  },
];

export const bannedCalls: readonly Rule[] = BANS.map((ban) => ({
  says: ban.says,
  look: (tree) =>
    tree
      .filter(isCode)
      .filter(ban.where)
      .flatMap((source) => callsOf(source, ban)),
  caught: ban.caught.map(([path, code]) => ({ [path]: code })),
  allowed: ban.allowed.map(([path, code]) => ({ [path]: code })),
}));

function callsOf(source: Source, ban: Ban): readonly Finding[] {
  return visit(source, (report) => {
    const check = (callee: string, args: readonly Argument[], at: number) => {
      if (!ban.callee.test(callee)) return;
      if (ban.argumentsAre !== undefined && !ban.argumentsAre(args, source)) return;
      report(at, `${callee}: ${ban.instead}`);
    };
    return {
      CallExpression: (node) => check(textOf(node.callee, source), node.arguments, node.start),
      NewExpression: (node) =>
        check(`new ${textOf(node.callee, source)}`, node.arguments, node.start),
    };
  });
}

function textOf(
  node: { readonly start: number; readonly end: number } | undefined,
  source: Source,
) {
  return node === undefined ? '' : source.text.slice(node.start, node.end);
}

/** A locale written as a text (`'fr-FR'`) or held under a name that says so. */
function namesLocale(args: readonly Argument[], source: Source): boolean {
  return args.some((arg) => /^['"][a-z]{2}\b|locale|language/i.test(textOf(arg, source)));
}
