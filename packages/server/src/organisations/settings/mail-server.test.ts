// A kept password goes on with the user and server that it is of, and is shown to nobody.
import { expect, it } from 'vitest'
import { withoutPassword, withPasswordOf } from './mail-server.ts'

const kept = 'smtps://jelle%40example.org:geheim%2F1@mail.example:465'

it('shows no password', () => {
  expect(withoutPassword(kept)).toBe('smtps://jelle%40example.org@mail.example:465')
})

it.each([
  [
    'the same server by another way',
    'smtp://jelle%40example.org@mail.example:587',
    'smtp://jelle%40example.org:geheim%2F1@mail.example:587',
  ],
  [
    'a password of its own',
    'smtps://jelle%40example.org:nieuw@mail.example',
    'smtps://jelle%40example.org:nieuw@mail.example',
  ],
  ['another server', 'smtps://jelle%40example.org@evil.example', 'smtps://jelle%40example.org@evil.example'],
  ['another user', 'smtps://femke@mail.example', 'smtps://femke@mail.example'],
  ['no user', 'smtp://mail.example:25', 'smtp://mail.example:25'],
])('%s', (_, changed, url) => {
  expect(withPasswordOf(kept, changed)).toBe(url)
})
