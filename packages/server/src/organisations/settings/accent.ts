// Whether an operator's own colour may replace the accent: enough contrast, and away from red (look: tokens).

export interface AccentVerdict {
  contrast: number
  problem: string | null
}

function channels(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number]
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrastOf(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Hue in degrees, or null for a grey. */
export function hueOf(hex: string): number | null {
  const [r, g, b] = channels(hex)
  const most = Math.max(r, g, b)
  const spread = most - Math.min(r, g, b)
  if (spread < 0.05) return null
  const sector = most === r ? ((g - b) / spread) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return (sector * 60 + 360) % 360
}

const surface = { light: '#FFFFFF', dark: '#141B1A' } as const

/** Judges a colour on the sheet of one mode: at least 4.5 to 1, hue not from 345 to 20 degrees. */
export function judgeAccent(hex: string, mode: 'light' | 'dark'): AccentVerdict {
  const contrast = Math.floor(contrastOf(hex, surface[mode]) * 10) / 10
  const hue = hueOf(hex)
  if (contrast < 4.5) return { contrast, problem: `The contrast is ${contrast}; at least 4.5 is needed to read it` }
  if (hue !== null && (hue >= 345 || hue <= 20))
    return { contrast, problem: 'Red is kept for High/High; choose another colour' }
  return { contrast, problem: null }
}
