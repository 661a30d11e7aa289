import type { FilePreview } from '../../contract/imports';
import type { ImportPlan } from '../import';

/** An import shown to the administrator and not yet applied. It holds for one state of the vault. */
export interface PendingPlan {
  readonly planId: string;
  readonly plan: ImportPlan;
  readonly files: readonly FilePreview[];
  readonly revision: number;
}
