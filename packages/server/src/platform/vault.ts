// Seals secrets at rest: AES-256-GCM with the node's own key, which lies in the data folder, readable by the node only.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Vault {
  /** version (1 byte) · nonce (12) · tag (16) · ciphertext. */
  seal(secret: string | Uint8Array): Buffer
  /** Throws when the bytes were changed or sealed by another key. */
  open(sealed: Uint8Array): Buffer
  /** A key for one purpose, derived from the node's key (HMAC-SHA256). */
  derive(purpose: string): Buffer
}

const version = 1

export function vaultOf(key: Buffer): Vault {
  return {
    seal(secret) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const text = Buffer.concat([cipher.update(secret), cipher.final()])
      return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), text])
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      if (bytes[0] !== version || bytes.length < 29) throw new Error('these bytes were not sealed by this node')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13))
      decipher.setAuthTag(bytes.subarray(13, 29))
      return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()])
    },
    derive: (purpose) => createHmac('sha256', key).update(purpose).digest(),
  }
}

/** The vault of a data folder; makes its key at the first start. */
export async function openVault(dataFolder: string): Promise<Vault> {
  const folder = join(dataFolder, 'keys')
  const path = join(folder, 'node.key')
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
  if (kept) return vaultOf(kept)
  const key = randomBytes(32)
  const file = await open(path, 'wx', 0o600)
  await file.writeFile(key)
  await file.sync()
  await file.close()
  return vaultOf(key)
}
