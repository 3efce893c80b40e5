// An encrypted file as a stream: AES-256-GCM in frames of 64 KiB under a key from a password (scrypt, RFC 7914).
import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

export const magic = Buffer.from('SCHAKEL1')
export const saltBytes = 16
const frame = 65_536
const tagBytes = 16

/** The key of a backup: `salt` stands in the file's head. */
export function keyOf(password: string, salt: Buffer): Buffer {
  return scryptSync(password, salt, 32, { N: 65_536, r: 8, p: 1, maxmem: 256 * 1024 * 1024 })
}

/** Each frame has a number of its own, and the last says so: frames can't be left out, swapped or cut off. */
function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 4)
  return nonce
}
const markOf = (last: boolean) => Buffer.from(last ? 'last' : 'more')

export class Sealing extends Transform {
  readonly #key: Buffer
  #number = 0
  #waiting = Buffer.alloc(0)

  constructor(key: Buffer) {
    super()
    this.#key = key
  }

  #frame(plain: Buffer, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#number++))
    cipher.setAAD(markOf(last))
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(sealed.length)
    return Buffer.concat([head, sealed])
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#waiting = Buffer.concat([this.#waiting, chunk])
    while (this.#waiting.length > frame) {
      this.push(this.#frame(this.#waiting.subarray(0, frame), false))
      this.#waiting = this.#waiting.subarray(frame)
    }
    done()
  }

  override _flush(done: TransformCallback): void {
    this.push(this.#frame(this.#waiting, true))
    done()
  }
}

/** The way back. Fails with a plain error for a wrong password, or a file that was changed or cut off. */
export class Unsealing extends Transform {
  readonly #key: Buffer
  #number = 0
  #waiting = Buffer.alloc(0)
  #ended = false

  constructor(key: Buffer) {
    super()
    this.#key = key
  }

  #open(sealed: Buffer, last: boolean): Buffer | null {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(this.#number))
      decipher.setAAD(markOf(last))
      decipher.setAuthTag(sealed.subarray(-tagBytes))
      return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
    } catch {
      return null
    }
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#waiting = Buffer.concat([this.#waiting, chunk])
    while (this.#waiting.length >= 4) {
      const length = this.#waiting.readUInt32BE(0)
      if (length < tagBytes || length > frame + tagBytes) return done(new Error(unreadable))
      if (this.#waiting.length < 4 + length) break
      const sealed = this.#waiting.subarray(4, 4 + length)
      const more = this.#open(sealed, false)
      const plain = more ?? this.#open(sealed, true)
      if (!plain || this.#ended) return done(new Error(unreadable))
      this.#ended = more === null
      this.#number++
      this.push(plain)
      this.#waiting = this.#waiting.subarray(4 + length)
    }
    done()
  }

  override _flush(done: TransformCallback): void {
    done(this.#ended && this.#waiting.length === 0 ? null : new Error(unreadable))
  }
}

export const unreadable = 'The password is wrong, or the file was changed or cut off.'
