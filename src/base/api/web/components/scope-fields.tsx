import { Checkbox, Input, Table } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { scopeChoicesQuery } from '../queries.ts';
import { withScope, type TokenValues } from '../token-values.ts';

/** What a token may do, module by module: read, change, both or nothing. */
export function ScopeFields({ form }: { form: UseFormReturnType<TokenValues> }) {
  const { t } = useTranslation('api');
  const query = useQuery(scopeChoicesQuery);
  return (
    <Input.Wrapper
      component="fieldset"
      label={t('form.rights')}
      labelElement="div"
      description={t('form.rightsHint')}
      error={form.errors['scopes']}
      style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
      aria-label={t('form.rights')}
    >
      <QueryView query={query}>
        {(choices) => (
          <Table aria-label={t('form.rights')} withRowBorders={false} verticalSpacing={4} mt={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('form.module')}</Table.Th>
                <Table.Th>{t('form.read')}</Table.Th>
                <Table.Th>{t('form.write')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {choices.map(({ module, labelKey }) => (
                <ScopeRow key={module} module={module} label={t(labelKey as never)} form={form} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </QueryView>
    </Input.Wrapper>
  );
}

interface ScopeRowProps {
  module: string;
  label: string;
  form: UseFormReturnType<TokenValues>;
}

function ScopeRow({ module, label, form }: ScopeRowProps) {
  const { t } = useTranslation('api');
  const { scopes } = form.getValues();
  const box = (act: 'read' | 'write') => {
    const scope = `${module}:${act}`;
    return (
      <Checkbox
        aria-label={t(`form.${act}Named`, { module: label })}
        checked={scopes.includes(scope)}
        onChange={(event) => {
          form.setFieldValue('scopes', withScope(scopes, scope, event.currentTarget.checked));
          form.clearFieldError('scopes');
        }}
      />
    );
  };
  return (
    <Table.Tr>
      <Table.Td>{label}</Table.Td>
      <Table.Td>{box('read')}</Table.Td>
      <Table.Td>{box('write')}</Table.Td>
    </Table.Tr>
  );
}
