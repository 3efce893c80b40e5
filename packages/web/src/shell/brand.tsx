// The operator's logo and name; ours when it has none.
import type { NodeFace } from '@schakel/api/client'
import { Go, LinkMark } from '../look/index.ts'

export function Brand({ node, second }: { node: NodeFace | undefined; second?: string | undefined }) {
  return (
    <Go to="/" className="brand">
      {node?.logo ? <img src={node.logo} alt="" /> : <LinkMark width={28} />}
      <span>
        <b>{node?.name || 'Schakel'}</b>
        {second && <span className="second">{second}</span>}
      </span>
    </Go>
  )
}
