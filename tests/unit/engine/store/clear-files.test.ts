import { describe, expect, it } from 'vitest';
import { processMemory } from '../../../../src/engine/machine-memory';
import { nodeEngineEnvironment } from '../../../../src/engine/node-entry';
import { PERSONAL_LINKS } from '../../../../src/engine/store/migrations/0005-personal-links';
import { REGISTRATIONS } from '../../../../src/engine/store/migrations/0015-registrations';
import { readClearFiles, writeClearFile } from '../../../../src/engine/store/queries/clear-files';
import { loadSql, openDatabase } from '../../../../src/engine/store/sql';

describe('files in clear', () => {
  it('of personal links are still recalled after the change of schema', async () => {
    const { wasmBinary } = await nodeEngineEnvironment(processMemory());
    const database = openDatabase(await loadSql(wasmBinary), null);
    database.execute(PERSONAL_LINKS);
    database.run(
      "INSERT INTO personal_link_file (campaign_code, file_name, people, written_at) VALUES ('ABC123', 'liens.csv', 3, ?)",
      ['2026-03-03T08:00:00.000Z'],
    );
    database.execute(REGISTRATIONS);
    const before = { kind: 'links', subject: 'ABC123', fileName: 'liens.csv', people: 3 } as const;
    expect(readClearFiles(database)).toEqual([
      { id: 1, ...before, writtenAt: '2026-03-03T08:00:00.000Z', deletedAt: null },
    ]);
    writeClearFile(database, { ...before, writtenAt: '2026-03-04T08:00:00.000Z' });
    expect(readClearFiles(database).map(({ id }) => id)).toEqual([2, 1]);
    database.close();
  });
});
