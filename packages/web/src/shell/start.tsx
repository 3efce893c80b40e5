// The bare address leads to the first page of who looks.
import { Navigate } from '@tanstack/react-router'
import { useMe } from '../session/index.ts'

const first = { member: '/today', operator: '/desk', auditor: '/log' } as const

export function Start() {
  const { audience, applies } = useMe()
  return <Navigate to={applies ? '/application' : first[audience]} replace />
}
