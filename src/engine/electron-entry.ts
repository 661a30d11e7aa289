import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ChannelName, channels, type EngineChannel } from '../contract/channels';
import type { FromEngine } from '../contract/engine-protocol';
import { fail } from '../contract/failure';
import { createEngine, type Engine } from './engine';
import { fileSource } from './import';
import { fileMemory } from './machine-memory';
import { nodeEnvironment } from './vault';

/** The port to main that Electron gives a utility process; absent from the types of plain Node. */
interface ParentPort {
  readonly on: (event: 'message', listener: (message: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: FromEngine) => void;
}

const toEngine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('call'),
    id: z.number().int(),
    channel: z.string(),
    request: z.unknown(),
    paths: z.record(z.string(), z.string()),
  }),
  z.object({ kind: z.literal('close'), id: z.number().int() }),
]);

/** `--resources=…` and `--state=…`, as main passes them. */
function folderArgument(name: string): string {
  const found = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  if (found === undefined) throw new Error(`the engine needs --${name}`);
  return found.slice(name.length + 3);
}

function start(port: ParentPort): void {
  const machine = nodeEnvironment();
  const engine = createEngine({
    wasmBinary: readFileSync(join(__dirname, 'sql-wasm.wasm')),
    wordList: readFileSync(join(folderArgument('resources'), 'wordlist-fr.txt'), 'utf8'),
    vault: machine,
    memory: fileMemory(folderArgument('state'), machine),
    openSource: fileSource,
  });
  engine.onEvent((event) => port.postMessage({ kind: 'event', event }));
  port.on('message', ({ data }) => void receive(engine, port, data));
  port.postMessage({ kind: 'ready' });
}

async function receive(engine: Engine, port: ParentPort, data: unknown): Promise<void> {
  const message = toEngine.safeParse(data);
  if (!message.success) return;
  const { id } = message.data;
  const envelope = await reply(engine, message.data);
  port.postMessage({ kind: 'answer', id, envelope });
}

function reply(engine: Engine, message: z.infer<typeof toEngine>) {
  if (message.kind === 'close') return engine.close();
  const { channel, request, paths } = message;
  return isEngineChannel(channel) ? engine.call(channel, request, paths) : fail('bad-request');
}

const isChannel = (name: string): name is ChannelName => Object.hasOwn(channels, name);
const isEngineChannel = (name: string): name is EngineChannel =>
  isChannel(name) && channels[name].owner === 'engine';

const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;

const port: unknown = 'parentPort' in process ? process.parentPort : null;
if (!isParentPort(port)) throw new Error('the engine runs in a utility process of Electron');
start(port);
