// A passkey in software (WebAuthn Level 3): one P-256 key that says whether it verified its user, as a device would.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { Visitor } from './visitor.ts'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()
const flags = { present: 0x01, verified: 0x04, attested: 0x40 }

export class Authenticator {
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #id = randomBytes(16)
  readonly #site: URL
  #uses = 0

  /** `site`: the address that the node is known by. */
  constructor(site: string) {
    this.#site = new URL(site)
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#site.origin, crossOrigin: false }))
  }

  #authenticatorData(bits: number, attested: Buffer = Buffer.alloc(0)): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++this.#uses)
    return Buffer.concat([sha256(this.#site.hostname), Buffer.from([flags.present | bits]), count, attested])
  }

  /** The public key in COSE (RFC 9052): EC2, ES256, P-256, x, y. */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' })
    const coordinate = (label: number, value: string) =>
      Buffer.concat([Buffer.from([label, 0x58, 0x20]), Buffer.from(value, 'base64url')])
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
      coordinate(0x21, x),
      coordinate(0x22, y),
    ])
  }

  #credential(response: Record<string, unknown>) {
    const id = this.#id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  create(challenge: string, verified: boolean) {
    const length = Buffer.from([0, this.#id.length])
    const attested = Buffer.concat([Buffer.alloc(16), length, this.#id, this.#coseKey()])
    const data = this.#authenticatorData(flags.attested | (verified ? flags.verified : 0), attested)
    const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      Buffer.from([0x58, data.length]),
      data,
    ])
    return this.#credential({
      clientDataJSON: this.#clientData('webauthn.create', challenge).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    })
  }

  get(challenge: string, verified: boolean) {
    const data = this.#authenticatorData(verified ? flags.verified : 0)
    const clientData = this.#clientData('webauthn.get', challenge)
    const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), this.#key.privateKey)
    return this.#credential({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    })
  }

  /** Adds this passkey to the account of the visitor. */
  async enrol(visitor: Visitor, verified = true) {
    const options = await visitor.ask<{ challenge: string }>('GET', '/api/auth/passkey/generate-register-options')
    if (options.status !== 200) return options
    const response = this.create(options.body.challenge, verified)
    return await visitor.ask('POST', '/api/auth/passkey/verify-registration', { response, name: 'key' })
  }

  async signIn(visitor: Visitor, verified = true) {
    const options = await visitor.ask<{ challenge: string }>('GET', '/api/auth/passkey/generate-authenticate-options')
    const response = this.get(options.body.challenge, verified)
    return await visitor.ask('POST', '/api/auth/passkey/verify-authentication', { response })
  }
}
