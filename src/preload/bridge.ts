import { ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../contract/bridge';
import type { ChannelName } from '../contract/channels';
import type { Envelope } from '../contract/failure';
import type { FileRef } from '../contract/files';
import { privateChannels } from '../contract/private-channels';
import { bufferEvents } from './event-buffer';

type Call = Bridge['calls'][ChannelName];

/** One request goes through, whatever else the page passes: further arguments are dropped. */
const to =
  (channel: ChannelName): Call =>
  (request) =>
    ipcRenderer.invoke(channel, request);

/** Every channel of the contract, one by one: the compiler refuses one too few or too many. */
const calls: Bridge['calls'] = {
  'app:info': to('app:info'),
  'files:choose': to('files:choose'),
  'vault:choose': to('vault:choose'),
  'vault:recent': to('vault:recent'),
  'export:choose': to('export:choose'),
  'figure:choose': to('figure:choose'),
  'table:choose': to('table:choose'),
  'release:choose-folder': to('release:choose-folder'),
  'export:reveal': to('export:reveal'),
  'vault:lock': to('vault:lock'),
  'page:print': to('page:print'),
  'page:pdf': to('page:pdf'),
  'preferences:get': to('preferences:get'),
  'preferences:set': to('preferences:set'),
  'clipboard:copy': to('clipboard:copy'),
  'passphrase:propose': to('passphrase:propose'),
  'passphrase:judge': to('passphrase:judge'),
  'vault:roles': to('vault:roles'),
  'vault:create': to('vault:create'),
  'vault:open': to('vault:open'),
  'vault:open-demo': to('vault:open-demo'),
  'vault:status': to('vault:status'),
  'vault:save': to('vault:save'),
  'vault:change-passphrase': to('vault:change-passphrase'),
  'vault:renew-keys': to('vault:renew-keys'),
  'import:preview': to('import:preview'),
  'import:apply': to('import:apply'),
  'import:discard': to('import:discard'),
  'import:rows': to('import:rows'),
  'import:roster': to('import:roster'),
  'roster:versions': to('roster:versions'),
  'roster:differences': to('roster:differences'),
  'mapping:open': to('mapping:open'),
  'mapping:save': to('mapping:save'),
  'mapping:list': to('mapping:list'),
  'mapping:delete': to('mapping:delete'),
  'competences:others': to('competences:others'),
  'competences:attach': to('competences:attach'),
  'import:undo': to('import:undo'),
  'import:list': to('import:list'),
  'campaigns:list': to('campaigns:list'),
  'campaigns:choose': to('campaigns:choose'),
  'counting:get': to('counting:get'),
  'counting:set': to('counting:set'),
  'groupings:get': to('groupings:get'),
  'groupings:put': to('groupings:put'),
  'matching:queue': to('matching:queue'),
  'matching:decide': to('matching:decide'),
  'matching:decide-together': to('matching:decide-together'),
  'participations:mark': to('participations:mark'),
  'job:cancel': to('job:cancel'),
  'overview:get': to('overview:get'),
  'participation:get': to('participation:get'),
  'heatmap:get': to('heatmap:get'),
  'stage:get': to('stage:get'),
  'trends:funnel': to('trends:funnel'),
  'trends:curves': to('trends:curves'),
  'trends:distribution': to('trends:distribution'),
  'trends:progress': to('trends:progress'),
  'trends:repeat': to('trends:repeat'),
  'trends:wanted': to('trends:wanted'),
  'views:list': to('views:list'),
  'views:save': to('views:save'),
  'views:delete': to('views:delete'),
  'emulation:get': to('emulation:get'),
  'emulation:set': to('emulation:set'),
  'figure:write': to('figure:write'),
  'needs:get': to('needs:get'),
  'needs:decide': to('needs:decide'),
  'needs:put-declared': to('needs:put-declared'),
  'needs:read-file': to('needs:read-file'),
  'needs:apply-file': to('needs:apply-file'),
  'needs:write-template': to('needs:write-template'),
  'needs:merge': to('needs:merge'),
  'needs:split': to('needs:split'),
  'needs:unshape': to('needs:unshape'),
  'needs:acknowledge': to('needs:acknowledge'),
  'plan:get': to('plan:get'),
  'plan:set-action': to('plan:set-action'),
  'plan:set-title': to('plan:set-title'),
  'plan:set-frame': to('plan:set-frame'),
  'plan:set-comparison': to('plan:set-comparison'),
  'plan:save-version': to('plan:save-version'),
  'plan:restore-version': to('plan:restore-version'),
  'plan:remove-proposal': to('plan:remove-proposal'),
  'plan:read-file': to('plan:read-file'),
  'plan:apply-file': to('plan:apply-file'),
  'catalogue:get': to('catalogue:get'),
  'catalogue:put': to('catalogue:put'),
  'catalogue:read-file': to('catalogue:read-file'),
  'catalogue:apply-file': to('catalogue:apply-file'),
  'catalogue:export': to('catalogue:export'),
  'list-imports:list': to('list-imports:list'),
  'list-imports:put': to('list-imports:put'),
  'targets:get': to('targets:get'),
  'targets:set': to('targets:set'),
  'objectives:list': to('objectives:list'),
  'objectives:save': to('objectives:save'),
  'objectives:archive': to('objectives:archive'),
  'objectives:restore': to('objectives:restore'),
  'objectives:overview': to('objectives:overview'),
  'trends:waves': to('trends:waves'),
  'filters:get': to('filters:get'),
  'agents:list': to('agents:list'),
  'agents:open-results': to('agents:open-results'),
  'journal:list': to('journal:list'),
  'links:get': to('links:get'),
  'links:count': to('links:count'),
  'links:export': to('links:export'),
  'release:prepare': to('release:prepare'),
  'release:write': to('release:write'),
  'release:list': to('release:list'),
  'release:rewrite': to('release:rewrite'),
  'clear-files:list': to('clear-files:list'),
  'clear-files:mark': to('clear-files:mark'),
  'invitation:get': to('invitation:get'),
  'invitation:set': to('invitation:set'),
  'invitation:export': to('invitation:export'),
  'sessions:list': to('sessions:list'),
  'sessions:set': to('sessions:set'),
  'sessions:delete': to('sessions:delete'),
  'registrations:get': to('registrations:get'),
  'registrations:candidates': to('registrations:candidates'),
  'registrations:add': to('registrations:add'),
  'registrations:withdraw': to('registrations:withdraw'),
  'registrations:attend': to('registrations:attend'),
  'registrations:undo': to('registrations:undo'),
  'registrations:erase': to('registrations:erase'),
  'registrations:read-file': to('registrations:read-file'),
  'registrations:apply-file': to('registrations:apply-file'),
  'convocations:export': to('convocations:export'),
  'export:needs': to('export:needs'),
  'export:plan-table': to('export:plan-table'),
  'export:workbook': to('export:workbook'),
};

/** Absolute path of a file that the user dropped; empty for one made by the page. */
function pathOf(file: File): string {
  // Electron 32 replaced the property by the function.
  if (typeof webUtils !== 'undefined') return webUtils.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}

async function dropFiles(files: readonly object[]): Promise<readonly FileRef[]> {
  const paths = files
    .filter((file) => file instanceof File)
    .map(pathOf)
    .filter((path) => path !== '');
  const answer: Envelope<readonly FileRef[]> = await ipcRenderer.invoke(privateChannels.dropFiles, paths);
  return answer.ok ? answer.value : [];
}

/** Makes the only object that the page gets: a function per channel, dropped files and events. Frozen. */
export function createBridge(): Bridge {
  const events = bufferEvents();
  ipcRenderer.on(privateChannels.event, (_event, event: unknown) => events.push(event));
  return Object.freeze({
    calls: Object.freeze(calls),
    dropFiles: (files: readonly object[]) => dropFiles(files),
    listen: (listener: (event: unknown) => void) => events.listen(listener),
  });
}
