import { ScrollArea, Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface WideTableProps {
  /** Said to those who do not see it. */
  label: string;
  headings: readonly string[];
  /** Narrower, it is moved sideways. */
  width: number;
  children: ReactNode;
}

/** A table that is moved sideways, by keys too, where there is no room for it. */
export function WideTable({ label, headings, width, children }: WideTableProps) {
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}>
      <Table aria-label={label} miw={width} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {headings.map((heading, column) => (
              // Two columns of a file may have the same heading.
              // eslint-disable-next-line react/no-array-index-key
              <Table.Th key={column}>{heading}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
