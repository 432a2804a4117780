import { Paper, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../platform/i18n/web/use-format.ts';
import { roles, type Permission } from '../../../../platform/modules/contract/manifest.ts';
import { useModules } from '../../../../platform/modules/web/modules-context.ts';
import { permissionGroups, type PermissionGroup } from './permission-groups.ts';

/** What each role may do, feature by feature; an extension adds its own while it is installed. */
export function PermissionsTable() {
  const { t } = useTranslation('users');
  const { all, installed } = useModules();
  return (
    <>
      <Text mb="md" maw={720}>
        {t('roles.text')}
      </Text>
      <Paper style={{ overflow: 'hidden' }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('roles.permission')}</Table.Th>
              {roles.map((role) => (
                <Table.Th key={role} ta="center" visibleFrom="sm">
                  {t(`list.roles.${role}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {permissionGroups(all, installed).map((group) => (
              <Permissions key={group.id} group={group} />
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
    </>
  );
}

function Permissions({ group: { titleKey, permissions } }: { group: PermissionGroup }) {
  const { t } = useTranslation();
  return (
    <Fragment>
      <Table.Tr>
        <Table.Th colSpan={roles.length + 1} scope="rowgroup" bg="var(--mantine-color-default-hover)">
          {t((titleKey ?? 'users:roles.others') as 'users:roles.others')}
        </Table.Th>
      </Table.Tr>
      {permissions.map((permission) => (
        <Table.Tr key={permission.id}>
          <Table.Td>
            {t(permission.labelKey as 'users:roles.others')}
            <RolesOf permission={permission} />
          </Table.Td>
          {roles.map((role) => (
            <Table.Td key={role} ta="center" visibleFrom="sm">
              <Granted granted={permission.roles.includes(role)} />
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Fragment>
  );
}

/** Under its name on a narrow screen, where columns have no room. */
function RolesOf({ permission }: { permission: Permission }) {
  const { t } = useTranslation('users');
  const language = useLanguage();
  const names = roles
    .filter((role) => permission.roles.includes(role))
    .map((role) => t(`list.roles.${role}`));
  return (
    <Text c="dimmed" size="sm" hiddenFrom="sm">
      {new Intl.ListFormat(language).format(names)}
    </Text>
  );
}

function Granted({ granted }: { granted: boolean }) {
  const { t } = useTranslation('users');
  if (!granted) {
    return (
      <Text c="dimmed" component="span">
        <span aria-hidden>–</span>
        <VisuallyHidden>{t('roles.no')}</VisuallyHidden>
      </Text>
    );
  }
  return (
    <>
      <IconCheck size={18} stroke={2} aria-hidden color="var(--mantine-color-green-text)" />
      <VisuallyHidden>{t('roles.yes')}</VisuallyHidden>
    </>
  );
}
