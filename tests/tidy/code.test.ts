/** The rules on the code itself: each holds in the repository, and each is seen to fail. */

import { keepsRules } from './keeps-rules.ts';
import { failuresAreDrawn } from './rules/answers.ts';
import { bannedCalls } from './rules/calls.ts';
import { exportsAreExplained, noCommentedCode, nothingForLater } from './rules/comments.ts';
import { deadExportsAreCaught, noDeadExport } from './rules/dead-exports.ts';
import { everyWordIsNamed } from './rules/dead-words.ts';
import { domainThrowsByAssertion, edgesAreKept, errorsAreCaughtAtEdges } from './rules/errors.ts';
import { noDefaultExport, oneThingByEachName } from './rules/exports.ts';
import { aliasesAcrossFolders, desktopKnowsTypesOnly, noDeadFile } from './rules/imports.ts';
import { fileLength, functionLength, lineLength, parameterCount } from './rules/sizes.ts';
import { classesEarnTheirPlace, noAny, noDoubleCast, noSilencing } from './rules/types.ts';

keepsRules([
  fileLength,
  functionLength,
  lineLength,
  parameterCount,
  ...bannedCalls,
  noAny,
  noSilencing,
  noDoubleCast,
  classesEarnTheirPlace,
  nothingForLater,
  noCommentedCode,
  exportsAreExplained,
  noDefaultExport,
  oneThingByEachName,
  errorsAreCaughtAtEdges,
  edgesAreKept,
  failuresAreDrawn,
  domainThrowsByAssertion,
  noDeadFile,
  noDeadExport,
  deadExportsAreCaught,
  everyWordIsNamed,
  desktopKnowsTypesOnly,
  aliasesAcrossFolders,
]);
