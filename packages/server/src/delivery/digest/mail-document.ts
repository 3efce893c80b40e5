// A mail as parts, written out as plain text and as HTML, so that both say the same.
export interface MailLink {
  label: string
  url: string
}

export type MailPart =
  | { is: 'title'; text: string }
  | { is: 'text'; text: string }
  | { is: 'heading'; text: string; note?: string }
  | { is: 'row'; text: string; detail: string; links: readonly MailLink[] }
  | { is: 'button'; link: MailLink }
  | { is: 'small'; text: string }

export interface MailDocument {
  subject: string
  language: 'nl' | 'en'
  /** The operator, as the mail is signed. */
  sender: string
  /** `#rrggbb`, readable on white and on the dark sheet; the settings refuse others. */
  accent: { light: string; dark: string }
  parts: readonly MailPart[]
  /** The word of the address that takes answers into a file; absent: nobody reads them. */
  replyWord?: string
}

function textOfPart(part: MailPart): string {
  switch (part.is) {
    case 'title':
      return `${part.text}\n${'='.repeat(Math.min(part.text.length, 72))}`
    case 'heading':
      return `${part.text}${part.note ? ` (${part.note})` : ''}\n${'-'.repeat(Math.min(part.text.length, 72))}`
    case 'row':
      return [`* ${part.text}`, `  ${part.detail}`, ...part.links.map(({ label, url }) => `  ${label}: ${url}`)].join(
        '\n',
      )
    case 'button':
      return `${part.link.label}: ${part.link.url}`
    default:
      return part.text
  }
}

export function textOf(document: MailDocument): string {
  const parts = document.parts.map(textOfPart)
  return `${[document.sender, ...parts].join('\n\n')}\n`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (found) => entities[found] ?? found)
}

function anchor({ label, url }: MailLink, style: string): string {
  return `<a class="accent" href="${escapeHtml(url)}" style="${style}">${escapeHtml(label)}</a>`
}

function htmlOfPart(part: MailPart, accent: string): string {
  switch (part.is) {
    case 'title':
      return `<h1 style="font-size:24px;line-height:1.2;margin:0 0 16px">${escapeHtml(part.text)}</h1>`
    case 'heading': {
      const note = part.note ? ` <span style="font-weight:normal">(${escapeHtml(part.note)})</span>` : ''
      return `<h2 style="font-size:17px;line-height:1.3;margin:32px 0 8px">${escapeHtml(part.text)}${note}</h2>`
    }
    case 'row': {
      const links = part.links.map((link) => anchor(link, `color:${accent};margin-right:16px`)).join(' ')
      const lead = `<strong style="font-family:ui-monospace,Menlo,Consolas,monospace">${escapeHtml(part.text)}</strong>`
      return `<div class="line" style="border-top:1px solid #DBE1DD;padding:12px 0">${lead}<br>${escapeHtml(part.detail)}<br>${links}</div>`
    }
    case 'button': {
      const style = `display:inline-block;padding:12px 20px;border:2px solid ${accent};border-radius:6px;color:${accent};font-weight:600`
      return `<p style="margin:24px 0">${anchor(part.link, style)}</p>`
    }
    case 'small':
      return `<p class="quiet" style="font-size:14px;color:#44514D;margin:12px 0">${escapeHtml(part.text)}</p>`
    case 'text':
      return `<p style="margin:0 0 12px">${escapeHtml(part.text)}</p>`
  }
}

function darkStyles(accent: string): string {
  return `@media (prefers-color-scheme: dark) {
body, .sheet { background: #141B1A !important; color: #E6ECEA !important }
.accent { color: ${accent} !important; border-color: ${accent} !important }
.quiet { color: #B4C0BC !important } .line { border-color: #2A3532 !important }
}`
}

/** Light colours stand inline; clients that know dark mode get ours, others turn the whole sheet themselves. */
export function htmlOf(document: MailDocument): string {
  const { light, dark } = document.accent
  const body = document.parts.map((part) => htmlOfPart(part, light)).join('\n')
  const font = "font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"
  const head = `margin:0 0 24px;padding:0 0 12px;border-bottom:3px solid ${light};font-weight:600`
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(document.subject)}</title>
<style>
${darkStyles(dark)}
</style>
</head>
<body style="margin:0;background:#FFFFFF;color:#15201E;${font}">
<div class="sheet" role="article" style="max-width:600px;margin:0 auto;padding:24px 16px;background:#FFFFFF">
<p class="line" style="${head}">${escapeHtml(document.sender)}</p>
${body}
</div>
</body>
</html>
`
}
