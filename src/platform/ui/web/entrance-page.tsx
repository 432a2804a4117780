import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { CatMark } from './cat-mark.tsx';
import classes from './entrance-page.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { PageTitle } from './page-title.tsx';

interface EntrancePageProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}

/** A page before anybody is signed in: the mark, one card, the choice of the language. */
export function EntrancePage({ title, description, children, wide = false }: EntrancePageProps) {
  return (
    <main className={classes.entrance}>
      <PageTitle title={title} />
      <Stack className={classes.column} data-wide={wide || undefined} gap="lg">
        <div className={classes.mark}>
          <CatMark size={44} />
          <span>Miaou</span>
        </div>
        <Paper className={classes.card} shadow="sm">
          <Title order={1} mb={description ? 4 : 'md'}>
            {title}
          </Title>
          {description && (
            <Text c="dimmed" mb="md" component="div">
              {description}
            </Text>
          )}
          {children}
        </Paper>
        <LanguageSwitch />
      </Stack>
    </main>
  );
}
