/** The parts of an OpenAPI 3.1 document that the page shows. */
interface OpenApi {
  components?: { securitySchemes?: Record<string, { type: string; description?: string }> };
  info: { title: string; version: string };
  paths?: Record<string, Record<string, Operation>>;
}

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h2 { margin: 2.5rem 0 .5rem; } summary { padding: .5rem 0; cursor: pointer; }
code, pre { font: 13px/1.5 ui-monospace, monospace; }
pre { overflow: auto; padding: .75rem; border-radius: 8px; background: color-mix(in srgb, currentColor 7%, transparent); }
.verb { display: inline-block; min-width: 4.5rem; font-weight: 600; }
details { border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); }`;

/** The OpenAPI document as one page to read: plain HTML, no script, nothing fetched. */
export function apiPage(document: object): string {
  const { info, paths = {}, components } = document as OpenApi;
  const byTag = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [verb, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? 'server';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationHtml(verb, path, operation)]);
    }
  }
  const sections = [...byTag].map(([tag, items]) => `<h2>${escape(tag)}</h2>${items.join('')}`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escape(info.title)} – API</title>
<style>${style}</style></head><body><h1>${escape(info.title)} ${escape(info.version)}</h1>
<p>The same as <a href="/api/openapi.json">openapi.json</a>, to read.</p>
<h2>Who asks</h2><ul>${Object.entries(components?.securitySchemes ?? {})
    .map(schemeHtml)
    .join('')}</ul>${sections.join('')}</body></html>`;
}

const schemeHtml = ([name, { type, description = '' }]: [string, { type: string; description?: string }]) =>
  `<li><code>${escape(name)}</code> (${escape(type)}): ${escape(description)}</li>`;

function operationHtml(verb: string, path: string, operation: Operation): string {
  const content = operation.requestBody?.content;
  const body = (content?.['application/json'] ?? content?.['multipart/form-data'])?.schema;
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, { content }]) => [`Answer ${status}`, content?.['application/json']?.schema] as const,
  );
  const blocks = [
    ['Parameters', operation.parameters?.map(({ name, in: place, schema }) => ({ name, in: place, schema }))],
    ['Body', body],
    ...answers,
  ] as const;
  return `<details><summary><span class="verb">${escape(verb.toUpperCase())}</span> <code>${escape(path)}</code>
 ${escape(operation.summary ?? '')}</summary><p>${escape(operation.description ?? '')}</p>${blocks.map(([title, value]) => block(title, value)).join('')}</details>`;
}

function block(title: string, value: unknown): string {
  if (value === undefined) return '';
  return `<p>${escape(title)}</p><pre>${escape(JSON.stringify(value, null, 2))}</pre>`;
}
