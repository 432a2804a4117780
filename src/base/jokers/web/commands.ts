import type { Command } from '../../../platform/modules/contract/manifest.ts';
import type { WebModule } from '../../../platform/modules/web/module.ts';
import { isPresent } from '../../../platform/modules/web/modules-context.ts';
import type { ColorName } from '../../../platform/ui/contract/named-colors.ts';
import type { JokerButton } from '../contract/jokers.ts';

/** A command of a module of this build, installed or not. */
export interface KnownCommand extends Command {
  icon: string;
  /** i18n key of the extension it comes from; null for the host's own. */
  extensionKey: string | null;
  isInstalled: boolean;
}

const commandsOfModule = (module: WebModule, installed: ReadonlySet<string>): KnownCommand[] => {
  const { manifest } = module;
  const menu = manifest?.menu ?? module.menu ?? [];
  return (manifest?.commands ?? module.commands ?? []).map((command) => ({
    ...command,
    icon: command.icon ?? menu.find(({ path }) => path === command.path)?.icon ?? 'puzzle',
    extensionKey: manifest?.nameKey ?? null,
    isInstalled: isPresent(module, installed),
  }));
};

export const knownCommands = (
  modules: readonly WebModule[],
  installed: ReadonlySet<string>,
): KnownCommand[] => modules.flatMap((module) => commandsOfModule(module, installed));

/** What pressing a button does now, or why it does nothing. */
export type Outcome =
  | { state: 'ready'; command: KnownCommand }
  | { state: 'notInstalled'; command: KnownCommand }
  | { state: 'notPermitted'; command: KnownCommand }
  | { state: 'unknown' };

export function outcomeOf(
  id: string,
  commands: readonly KnownCommand[],
  may: (permission: string) => boolean,
): Outcome {
  const command = commands.find((known) => known.id === id);
  if (!command) return { state: 'unknown' };
  if (!command.isInstalled) return { state: 'notInstalled', command };
  if (command.permission && !may(command.permission)) return { state: 'notPermitted', command };
  return { state: 'ready', command };
}

/** The commands to choose from: those that would do something. */
export const offeredCommands = (
  commands: readonly KnownCommand[],
  may: (permission: string) => boolean,
): KnownCommand[] => commands.filter(({ id }) => outcomeOf(id, commands, may).state === 'ready');

const hostCommands = new Set(['CONTACTS', 'COMMANDES']);
const colors: readonly ColorName[] = ['violet', 'blue', 'orange', 'teal', 'green', 'pink', 'indigo', 'cyan'];

/** The row of who has chosen none, in a company that has none: the installed extensions, the contacts, the orders. */
export function proposedButtons(commands: readonly KnownCommand[]): JokerButton[] {
  const ofExtensions = commands.filter(({ extensionKey, isInstalled }) => extensionKey && isInstalled);
  const ofHost = commands.filter(({ id }) => hostCommands.has(id));
  return [...ofExtensions, ...ofHost].map(({ id, icon }, place) => ({
    id: id.toLowerCase(),
    label: null,
    icon,
    color: colors[place % colors.length]!,
    command: id,
  }));
}
