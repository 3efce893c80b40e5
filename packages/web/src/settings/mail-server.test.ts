// What is filled in for the mail server comes back as it was, whatever signs its user has.
import { expect, it } from 'vitest'
import { serverOf, urlOf } from './mail-server.ts'

it.each([
  [
    { way: 'smtps', host: 'mail.example', port: '', user: 'jelle@example.org' },
    'a:b/c',
    'smtps://jelle%40example.org:a%3Ab%2Fc@mail.example:465',
  ],
  [{ way: 'smtp', host: 'mail.example', port: '2525', user: '' }, 'unused', 'smtp://mail.example:2525'],
  [{ way: 'smtp', host: 'mail.example', port: '', user: 'x' }, '', 'smtp://x@mail.example:587'],
] as const)('%o with “%s” is %s', (server, password, url) => {
  expect(urlOf(server, password)).toBe(url)
  expect(serverOf(url)).toEqual({ ...server, port: server.port || (server.way === 'smtps' ? '465' : '587') })
})

it('is no server while no name is filled in', () => {
  expect(urlOf(serverOf(null), 'secret')).toBeNull()
})
