/** The title of the document. Every page has one; `PageHeader` brings it along. */
export function PageTitle({ title }: { title: string }) {
  return <title>{`${title} · Miaou`}</title>;
}
