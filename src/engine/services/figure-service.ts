import { type Envelope, fail, succeed } from '../../contract/failure';
import type { FigureFormat } from '../../contract/trends';
import { typeset } from '../../contract/typeset';
import { type EngineContext, journalise, pathOf, type Session, withSession } from './context';
import type { Handlers } from './handler';
import { writeFileSafely } from './write-file-safely';

const FORMATS: Readonly<Record<FigureFormat, string>> = { png: 'image', svg: 'dessin', csv: 'tableau' };

const PNG_SIGNATURE = '89504e470d0a1a0a';
/** Excel reads a CSV file as UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The bytes of a figure; null when the content is not of the format it claims. */
function bytesOf(format: FigureFormat, content: string): Uint8Array | null {
  switch (format) {
    case 'png': {
      const bytes = Buffer.from(content, 'base64');
      return bytes.subarray(0, 8).toString('hex') === PNG_SIGNATURE ? bytes : null;
    }
    case 'svg':
      return content.startsWith('<svg ') ? Buffer.from(content, 'utf8') : null;
    case 'csv':
      return Buffer.from(`${BYTE_ORDER_MARK}${content}`, 'utf8');
  }
}

/** A figure of a collective screen as a file, written like the vault: whole or not at all. */
export function figureHandlers(context: EngineContext): Pick<Handlers, 'figure:write'> {
  return {
    'figure:write': ({ destination, format, title, content }, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, destination);
        if (path === null) return fail('unknown-token');
        const bytes = bytesOf(format, content);
        if (bytes === null) return fail('bad-request');
        return write(context, session, { path, bytes, subject: `${title} (${FORMATS[format]})` });
      }),
  };
}

async function write(
  context: EngineContext,
  session: Session,
  { path, bytes, subject }: { readonly path: string; readonly bytes: Uint8Array; readonly subject: string },
): Promise<Envelope<{ bytes: number }>> {
  const failure = await writeFileSafely(context.environment.vault, path, bytes);
  if (failure !== null) return fail('export-failed', { reason: failure });
  await session.writing;
  journalise(context, session, { action: 'figure-exported', subject: typeset(subject) });
  return succeed({ bytes: bytes.length });
}
