// Routes whose body is taken as it came, not read as JSON: a stream of any type, or the bytes of one media type.
import type { App } from './app.ts'

/** Adds routes by which the body is a `Readable`, whatever its type. */
export function streamedBody(parent: App, add: (app: App) => void): void {
  parent.register(async (plain) => {
    const app = plain as App
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    add(app)
  })
}

/** Adds routes by which the body is a `Buffer` of this media type; any other is refused. */
export function bytesBody(parent: App, mediaType: string, add: (app: App) => void): void {
  parent.register(async (plain) => {
    const app = plain as App
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(mediaType, { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes))
    add(app)
  })
}
