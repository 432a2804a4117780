import { escapeHtml } from '../platform/text/contract/escape-html.ts';
import type { OpenApi, Operation } from './openapi/complete-description.ts';
import type { Schema } from './openapi/example-of.ts';
import { schemaText } from './openapi/schema-text.ts';

/** As the document writes it: what stands between backticks is code. */
const prose = (text: string) => escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h2 { margin: 2.5rem 0 .5rem; scroll-margin-top: 1rem; }
h3 { margin: 1rem 0 .25rem; font-size: 1em; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
summary { padding: .6rem 0; cursor: pointer; }
summary code { display: block; margin-left: 1.1rem; }
code, pre { font: 13px/1.5 ui-monospace, monospace; }
pre { overflow: auto; max-height: 24rem; padding: .75rem; border-radius: 8px; overflow-wrap: normal;
  background: color-mix(in srgb, currentColor 7%, transparent); }
.verb { font-weight: 600; }
details { border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); }`;

/** The OpenAPI document as one page to read: plain HTML, no script, nothing fetched. */
export function apiPage({ info, paths = {}, components }: OpenApi): string {
  const byTag = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [verb, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? 'server';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationHtml(verb, path, operation)]);
    }
  }
  const tags = [...byTag.keys()].map((tag) => `<a href="#${escapeHtml(tag)}">${escapeHtml(tag)}</a>`);
  const sections = [...byTag].map(
    ([tag, items]) => `<h2 id="${escapeHtml(tag)}">${escapeHtml(tag)}</h2>${items.join('')}`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(info.title)} – API</title>
<style>${style}</style></head><body><main><h1>${escapeHtml(info.title)} ${escapeHtml(info.version)}</h1>
<p>${prose(info.description ?? '')}</p>
<p>For programs: <a href="/api/openapi.json">openapi.json</a>.</p>
<nav aria-label="Parts">${tags.join('')}</nav>
<h2>Who asks</h2><ul>${Object.entries(components?.securitySchemes ?? {})
    .map(schemeHtml)
    .join('')}</ul>${sections.join('')}</main></body></html>`;
}

const schemeHtml = ([name, { type, description = '' }]: [string, { type: string; description?: string }]) =>
  `<li><code>${escapeHtml(name)}</code> (${escapeHtml(type)}): ${prose(description)}</li>`;

function operationHtml(verb: string, path: string, operation: Operation): string {
  const { summary = '', description = '', parameters = [], requestBody, responses = {} } = operation;
  const body = requestBody?.content?.['application/json'] ?? requestBody?.content?.['multipart/form-data'];
  const answers = Object.entries(responses).flatMap(([status, { content }]) => {
    const answer = content?.['application/json'];
    return answer ? [block(`Answer ${status}`, answer.schema), example(answer.example)] : [];
  });
  return `<details><summary><span class="verb">${escapeHtml(summary)}</span>
<code>${verb.toUpperCase()} ${escapeHtml(path)}</code></summary><p>${prose(description)}</p>
${parametersHtml(parameters)}${block('Body', body?.schema)}${example(body?.example)}${answers.join('')}</details>`;
}

function parametersHtml(parameters: NonNullable<Operation['parameters']>): string {
  if (parameters.length === 0) return '';
  const items = parameters.map(({ name, in: place, required, schema }) => {
    const note = `${place}${required ? '' : ', optional'}`;
    return `<li><code>${escapeHtml(name)}</code> (${note}): <code>${escapeHtml(schemaText(schema ?? {}))}</code></li>`;
  });
  return `<h3>Parameters</h3><ul>${items.join('')}</ul>`;
}

const block = (title: string, schema: Schema | undefined): string =>
  schema === undefined
    ? ''
    : `<h3>${escapeHtml(title)}</h3><pre tabindex="0">${escapeHtml(schemaText(schema))}</pre>`;

const example = (value: unknown): string =>
  value === undefined
    ? ''
    : `<h3>For example</h3><pre tabindex="0">${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
