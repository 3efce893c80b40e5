// The operator's own colour in place of ours, through the style object model so that the content policy holds.
import type { NodeFace } from '@schakel/api/client'
import { useEffect } from 'react'

export function useAccent(node: NodeFace | undefined): void {
  const light = node?.accent
  const dark = node?.accentDark
  useEffect(() => {
    const { style } = document.documentElement
    if (light) {
      style.setProperty('--accent', `light-dark(${light}, ${dark ?? light})`)
      style.setProperty(
        '--soft',
        `light-dark(color-mix(in oklab, ${light} 11%, #ffffff), color-mix(in oklab, ${dark ?? light} 16%, #141b1a))`,
      )
    }
    return () => {
      style.removeProperty('--accent')
      style.removeProperty('--soft')
    }
  }, [light, dark])
}
