import type { FilePreview, RejectedRow } from '../../contract/imports';
import type { FilePlace } from '../../core/pix/import-code';
import type { FilePreview as PlannedFile } from '../import';

/** One file of an import plan in the shape of the contract. */
export function previewOfFile(file: PlannedFile): FilePreview {
  const { campaign, persons } = file;
  return {
    name: file.name,
    kind: file.kind,
    encoding: file.encoding ?? '',
    layout: file.layout ?? '',
    rows: file.rows,
    kept: file.kept,
    duplicates: file.duplicates,
    created: file.new,
    updated: file.updated,
    identical: file.identical,
    outdated: file.outdated,
    campaign: campaign === null ? null : { id: campaign.id, code: campaign.code, name: campaign.name },
    rejected: [...file.rejected, ...(file.problem === null ? [] : [file.problem])].map(messageOf),
    notices: file.notices.map(messageOf),
    persons: persons?.persons ?? 0,
    shared: persons?.shared ?? 0,
    matched: persons?.matched ?? 0,
    doubtful: persons?.doubtful ?? 0,
    unattachable: persons?.unattachable ?? 0,
    unmatched: persons?.unmatched ?? 0,
    absent: file.absent,
  };
}

function messageOf({
  line,
  column,
  code,
  message,
}: FilePlace & { readonly code: string; readonly message: string }): RejectedRow {
  return { line, column: column === null ? null : String(column), code, message };
}
