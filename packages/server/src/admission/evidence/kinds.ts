// Which files are taken as evidence: told by their bytes, never by their name; and the name must agree.

export interface EvidenceKind {
  readonly mediaType: string
  readonly extensions: readonly string[]
  /** Whether bytes of the beginning are of this kind. */
  begins(head: Buffer): boolean
}

const starts = (head: Buffer, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte)

const ofText = new Set([9, 10, 12, 13])

/** Without control characters that text has no use for; NUL marks anything that is no text. */
export function looksLikeText(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte < 32 && !ofText.has(byte)) return false
  return true
}

const isText = (head: Buffer) => looksLikeText(head) && validUtf8(head)

/** Whether the bytes are UTF-8, a character that is cut off at the end apart. */
function validUtf8(head: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}

/** A PDF that begins otherwise is also something else (ISO 32000-2, 7.5.2). */
export const evidenceKinds: readonly EvidenceKind[] = [
  {
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    begins: (head) => head.subarray(0, 5).toString('latin1') === '%PDF-',
  },
  {
    mediaType: 'image/png',
    extensions: ['png'],
    begins: (head) => starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], begins: (head) => starts(head, 0xff, 0xd8, 0xff) },
  { mediaType: 'text/plain', extensions: ['txt', 'md', 'csv'], begins: isText },
]

/** The kind of a file, or null where its bytes and its name do not both say the same. */
export function kindOfFile(name: string, head: Buffer): EvidenceKind | null {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase()
  const kind = evidenceKinds.find(({ begins }) => begins(head))
  return kind && extension && kind.extensions.includes(extension) ? kind : null
}

/** The name without what could lead somewhere else or hide its end. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}"]/gu, '').trim()
  return plain.length > 120 ? `${plain.slice(0, 100)}…${plain.slice(-16)}` : plain
}
