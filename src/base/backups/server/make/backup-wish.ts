import type { BackupCause } from '../../contract/manifest.ts';
import type { OnProgress } from '../base-parts.ts';

export interface BackupWish {
  /** Where the backup's own folder is made. */
  folder: string;
  cause: BackupCause;
  /** Without it, mail passwords must be typed again after a restore. */
  withKey: boolean;
  onProgress?: OnProgress;
  signal?: AbortSignal;
}
