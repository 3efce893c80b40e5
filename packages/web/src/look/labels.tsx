// Labels exactly as their standards write them: TLP 2.0 in its own colours on black, PAP as plain text.
import type { Finding } from '@schakel/api/client'

const colours: Record<Finding['tlp'], string> = {
  RED: '#ff2b2b',
  'AMBER+STRICT': '#ffc000',
  AMBER: '#ffc000',
  GREEN: '#33ff00',
  CLEAR: '#ffffff',
}

export function Tlp({ label }: { label: Finding['tlp'] }) {
  return (
    <span className="tlp" style={{ color: colours[label] }} translate="no">
      TLP:{label}
    </span>
  )
}

export const Pap = ({ label }: { label: Finding['pap'] }) => <span translate="no">PAP:{label}</span>
