import type { BaseParts } from '../../base/backups/server/public.ts';
import { systemClock } from '../../platform/runtime/server/clock.ts';
import { readConfig } from '../../platform/runtime/server/config.ts';
import { allOwners } from '../all-owners.ts';
import { version } from '../version.ts';

export interface DataOption {
  data?: string;
}

export const dataOption = ['--data <folder>', 'data folder (MIAOU_DATA, ./data)'] as const;

/** What a command works on. */
export const basePartsOf = (options: DataOption): BaseParts => ({
  ...{ version, clock: systemClock, owners: allOwners() },
  config: readConfig(options),
});
