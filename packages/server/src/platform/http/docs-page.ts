// /docs: the HTTP interface as a page, made from the same description as openapi.json; no script, so the strict policy holds.

interface Operation {
  summary?: string
  description?: string
  parameters?: { name: string; in: string; required?: boolean; description?: string }[]
}
type Paths = Record<string, Record<string, Operation> | undefined>

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (value: string) => value.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

function operationOf(method: string, path: string, { summary, parameters = [] }: Operation): string {
  const asked = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, required, description }) => {
      const said = description ? `: ${text(description)}` : ''
      return `<li><code>${text(name)}</code>${required ? ' (required)' : ''}${said}</li>`
    })
  const list = asked.length > 0 ? `<ul>${asked.join('')}</ul>` : ''
  return `<section><h3><code>${method.toUpperCase()} ${text(path)}</code></h3>${summary ? `<p>${text(summary)}</p>` : ''}${list}</section>`
}

/** HTML; `document` is the OpenAPI description. */
export function docsPage(document: { paths?: unknown }): string {
  const paths = Object.entries((document.paths ?? {}) as Paths).sort(([a], [b]) => a.localeCompare(b))
  const operations = paths.flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => operationOf(method, path, operation)),
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>HTTP interface of Schakel</title></head><body><main><h1>HTTP interface</h1>
<p>JSON in camelCase; lists answer <code>{"items": […], "next": cursor}</code>, or all that is filtered as CSV with
<code>format=csv</code>; refusals are problem documents (RFC 9457).
Send <code>Authorization: Bearer TOKEN</code>. The whole description, with every shape: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
${operations.join('\n')}</main></body></html>`
}
