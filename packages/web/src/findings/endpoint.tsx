// Where something was seen: address, port and protocol, or the name.
import type { Finding } from '@schakel/api/client'

export function endpointText({ address, hostname, port, protocol }: Finding['endpoint']): string {
  const place = address ?? hostname ?? ''
  if (port === null) return place
  const host = place.includes(':') ? `[${place}]` : place
  return `${host}:${port}${protocol ? `/${protocol}` : ''}`
}

export function Endpoint({ endpoint }: { endpoint: Finding['endpoint'] }) {
  return <code>{endpointText(endpoint)}</code>
}
