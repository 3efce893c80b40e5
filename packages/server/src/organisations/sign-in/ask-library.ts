// Asks the sign-in library one step: only the fields, cookies and headers that it may have; its answer as plain values.
import type { IncomingHttpHeaders } from 'node:http'
import { type Cookies, cookiesAfter, writeCookies } from './cookies.ts'
import type { SignIn } from './options.ts'
import { fieldsFor, type Step } from './steps.ts'

const passedOn = ['origin', 'referer', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest']
/** Parts of its answers that no page needs: a session is in the cookie alone. */
const keptBack = ['token', 'session', 'user']

export interface LibraryAnswer {
  status: number
  ok: boolean
  body: unknown
  setCookies: string[]
  /** What the browser will hold. */
  cookies: Cookies
}

export interface Asked {
  step: Step
  path: string
  headers: IncomingHttpHeaders
  cookies: Cookies
  body: unknown
  publicUrl: string
}

/** A browser that was once trusted without its second factor is trusted no more. */
const isTrust = (name: string) => name.endsWith('.trust_device')

function headersFor({ step, headers, cookies }: Asked): Headers {
  const sent = new Headers()
  for (const name of passedOn) {
    const value = headers[name]
    if (typeof value === 'string') sent.set(name, value)
  }
  if (step.method === 'POST') sent.set('content-type', 'application/json')
  const known = new Map([...cookies].filter(([name]) => !isTrust(name)))
  if (known.size > 0) sent.set('cookie', writeCookies(known))
  return sent
}

function bodyOf(text: string, path: string): unknown {
  if (text === '') return null
  const body: unknown = JSON.parse(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const shown = Object.fromEntries(Object.entries(body).filter(([key]) => !keptBack.includes(key)))
  return path.endsWith('-options') ? { ...body, ...verified(body) } : shown
}

/** Asks an authenticator for its PIN, finger or face, as the verification will demand. */
function verified(options: object): object {
  return 'userVerification' in options ? { userVerification: 'required' } : {}
}

export async function askLibrary(signIn: SignIn, asked: Asked): Promise<LibraryAnswer> {
  const { step, path, cookies, body, publicUrl } = asked
  const answer = await signIn.library.handler(
    new Request(new URL(`/api/auth${path}`, publicUrl), {
      method: step.method,
      headers: headersFor(asked),
      body: step.method === 'GET' ? null : JSON.stringify(fieldsFor(step, body)),
    }),
  )
  const setCookies = answer.headers.getSetCookie()
  return {
    status: answer.status,
    ok: answer.ok,
    body: bodyOf(await answer.text(), path),
    setCookies,
    cookies: cookiesAfter(cookies, setCookies),
  }
}
