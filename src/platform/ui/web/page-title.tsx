import { useEffect } from 'react';

const house = 'Miaou';

/** The title of the document, as long as the page stands. Every page has one; `PageHeader` brings it along. */
export function PageTitle({ title }: { title: string }) {
  useEffect(() => {
    document.title = `${title} · ${house}`;
    return () => {
      document.title = house;
    };
  }, [title]);
  return null;
}
