import { Badge } from '@mantine/core';
import type { Category } from '../../contract/custom-fields.ts';
import classes from './category-badge.module.css';

/** A category by its name; its colour only helps to find it. */
export function CategoryBadge({ category }: { category: Category }) {
  return (
    <Badge
      variant="default"
      radius="sm"
      tt="none"
      fw={500}
      leftSection={
        <span
          className={classes['dot']}
          style={{ background: `var(--mantine-color-${category.color}-6)` }}
          aria-hidden
        />
      }
    >
      {category.name}
    </Badge>
  );
}
