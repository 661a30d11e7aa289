import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import * as files from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import type { VaultEnvironment } from './environment';
import { errorCode } from './error-code';
import type { FileFacts, FileSystemPort, WritableFile } from './file-system';

/** Owner reads and writes, nobody else. */
const PRIVATE_MODE = 0o600;
const PRIVATE_FOLDER_MODE = 0o700;
/** What file systems that cannot sync a folder answer (some network and FUSE ones). */
const NO_FOLDER_SYNC: readonly (string | null)[] = ['EINVAL', 'ENOTSUP', 'ENOSYS'];

/** The real machine. */
export function nodeEnvironment(): VaultEnvironment {
  return {
    fs: nodeFileSystem,
    now: () => new Date(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    repeat: repeatInBackground,
    platform: process.platform,
    host: hostname(),
    user: userName(),
    pid: process.pid,
    isProcessAlive,
  };
}

/** `node:fs/promises` behind the port. */
const nodeFileSystem: FileSystemPort = {
  facts: async (path) => factsOf(await files.stat(path)),
  realPath: (path) => files.realpath(path),
  readFile,
  readStart,
  create: async (path) => writable(await files.open(path, 'wx', PRIVATE_MODE)),
  overwrite: (path, bytes) => files.writeFile(path, bytes, { mode: PRIVATE_MODE }),
  rename: (from, to) => files.rename(from, to),
  link: (existing, created) => files.link(existing, created),
  remove: (path) => files.rm(path),
  makeFolder,
  list: (folder) => files.readdir(folder),
  syncFolder,
  freeBytes,
};

function factsOf(stats: Stats): FileFacts {
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other';
  return { kind, bytes: stats.size };
}

function writable(handle: FileHandle): WritableFile {
  return {
    write: (bytes) => handle.writeFile(bytes),
    size: async () => (await handle.stat()).size,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** A plain array and not a Buffer, whose `slice` shares its memory instead of copying. */
async function readFile(path: string): Promise<Uint8Array> {
  const { buffer, byteOffset, length } = await files.readFile(path);
  return new Uint8Array(buffer, byteOffset, length);
}

async function readStart(path: string, length: number): Promise<Uint8Array> {
  const handle = await files.open(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(bytes, filled, length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await files.mkdir(path, { mode: PRIVATE_FOLDER_MODE });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** Windows has no such call: a rename there is journaled by NTFS. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_FOLDER_SYNC.includes(errorCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** `statfs` exists since Node 18.15 only; a system that cannot say does not stop a save. */
async function freeBytes(folder: string): Promise<number | null> {
  if (typeof files.statfs !== 'function') return null;
  try {
    const { bavail, bsize } = await files.statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

function repeatInBackground(milliseconds: number, task: () => void): () => void {
  const timer = setInterval(task, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
