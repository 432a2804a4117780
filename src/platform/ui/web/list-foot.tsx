import { Group, Pagination, Text } from '@mantine/core';

interface ListFootProps {
  /** How many there are, in words. */
  count: string;
  /** How many pages they fill. */
  pages: number;
  page: number;
  onPage: (page: number) => void;
}

/** Under a list: how many there are, and the way to the other pages when there are some. */
export function ListFoot({ count, pages, page, onPage }: ListFootProps) {
  return (
    <Group justify="space-between">
      <Text c="dimmed" role="status">
        {count}
      </Text>
      {pages > 1 && <Pagination total={pages} value={page} onChange={onPage} />}
    </Group>
  );
}
