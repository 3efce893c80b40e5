// Signs requests to Shadowserver's report API (https://transform.shadowserver.org/api2/): HMAC-SHA256 in HMAC2.
import { createHmac } from 'node:crypto'

export const apiBase = 'https://transform.shadowserver.org/api2/'
export const downloadBase = 'https://dl.shadowserver.org/'

/** A request ready to send: the body must go out byte for byte as it stands. */
export interface SignedRequest {
  readonly url: string
  readonly method: 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** HMAC-SHA256 of the body under the API secret, in hex. */
export function signRequest(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body, 'utf8').digest('hex')
}

/** A signed call of `method` (`reports/list`); the API key is added to the parameters. */
export function apiRequest(
  method: string,
  parameters: Readonly<Record<string, unknown>>,
  access: { readonly apiKey: string; readonly secret: string },
): SignedRequest {
  const body = JSON.stringify({ ...parameters, apikey: access.apiKey })
  const headers = { 'content-type': 'application/json', HMAC2: signRequest(access.secret, body) }
  return { url: apiBase + method, method: 'POST', headers, body }
}

/** Where the report with this id is fetched. */
export function downloadUrl(id: string): string {
  return downloadBase + encodeURIComponent(id)
}
