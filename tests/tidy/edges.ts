/**
 * Where an error may be caught, each with its reason. Nowhere else: an error rises until it reaches
 * one of these (STYLE.md, "Refuse, fail, or assert"). Cleaning up and throwing on needs no line.
 */
export const EDGES: Readonly<Record<string, string>> = {
  'src-main/engine/serve.ts': 'the one catch-all of the engine: a fault or a bug becomes a reply',
  'src-main/engine/readers/serve-queries.ts':
    'a reader’s fault or bug crosses to the dispatcher, which answers with it',
  'src-main/engine/dispatcher.ts': 'a message that cannot be dispatched is a bug, with its number',
  'src-main/engine/writer/serve-from-thread.ts':
    'why the store cannot be opened crosses to the dispatcher, which throws it on',
  'src-main/program/house-at-work.ts': 'readers whose writer cannot start are ended first',
  'src-main/engine/logger.ts': 'a line that cannot be written is counted: a full disk ends nobody',
  'src-main/engine/ports.ts': 'what is not a JSON text ends the connection',
  'src-main/exchange/decode.ts': 'the decoder throws on bytes that are not UTF-8: another is tried',
  'src-main/exchange/profile.ts': 'a pattern that a profile writes badly is unfit, by its place',
  'src-main/exchange/table.ts': 'a record longer than any table has is refused, with its line',
  'src-shared/publication/read.ts': 'a body that is not JSON becomes an unreadable one',
  'src-main/publishing/push.ts': 'an unreadable answer of the site becomes a fault',
  'src-main/publishing/site-client.ts':
    'the network’s errors become a fault that may be tried again',
  'src-main/demo/demo.ts': 'a demonstration that stops says why, and ends with a status',
  'src-site/main.ts': 'a site that cannot start says so in a sentence, and ends with a status',
  'src-main/host/main.ts': 'a host that cannot start says why, and ends with a status',
  'db/anchors.ts': 'a line that is no anchor is a broken one',
  'src-main/engine/anchoring.ts': 'a head that cannot be noted now is covered by the next',
  'db/lock.ts': 'a holder’s name that a killed engine half wrote is nobody’s',
  'db/verify/finding.ts': 'an entry that cannot be replayed is a finding, with its number',
  'src-main/engine/start.ts': 'what cannot be opened becomes a fault, after the lock is given up',
  'src-main/engine/backups.ts': 'a second folder that is away is told; the backup is made',
  'src-main/engine/keeping.ts': 'a backup that nobody asked for fails in the log and on screens',
  'src-main/engine/store.ts': 'settings that cannot be read become a fault',
  'src-main/engine/tasks/accounts.ts':
    'a document that cannot be made is thrown on once all others are filed',
  'src-main/engine/tasks/lots.ts': 'bytes that are no image are refused',
  'src-main/pages/render-thread.ts': 'facts that cannot be printed fail alone; the thread goes on',
  'src-main/engine/tasks/publication.ts': 'what the site answers becomes a refusal or a fault',
  'src-main/cli/adjuge.ts': 'the last catch of the command line: a sentence and an exit status',
  'src-main/cli/calls.ts': 'a bad line of --stdin is answered as a line, and the next is read',
  'src-main/desktop/address.ts': 'an address that cannot be read leads nowhere',
  'src-main/desktop/answers.ts': 'what the world refuses the shell crosses to the page as a fault',
  'src-main/desktop/window.ts': 'a window’s place that cannot be kept is no reason to stop',
  'src-renderer/app/preferences.ts': 'a browser that keeps nothing is used without preferences',
  'src-renderer/components/outcome/safely.ts':
    'a fault or a bug among many acts becomes a sentence beside its cell or its file',
  'src-renderer/engine/host-session.ts': 'a host that is away forgets nobody: it is asked again',
  'src-renderer/engine/link.ts': 'an engine that is gone is asked again when it is back',
  'src-renderer/engine/use-perform.ts': 'a fault or a bug becomes a state that the screen draws',
  'src-renderer/engine/use-tell.ts': 'a fault or a bug becomes a state that the screen draws',
};
