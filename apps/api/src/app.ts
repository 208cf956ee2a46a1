// The HTTP API of a county: every route in one list.
import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import type { Host } from './host.ts'
import type { Env } from './http/context.ts'
import { languageOf } from './http/language.ts'
import { problem } from './http/problem.ts'
import { fromOrigins, neverKept, safeHeaders } from './http/protect.ts'
import { Stop, stop } from './http/stop.ts'
import { actOnCase, getCase, listCases, submitCase } from './routes/cases.ts'
import { checkBundle, publishBundle } from './routes/definitions.ts'
import { downloadFile, uploadFile } from './routes/files.ts'
import { getItem, listItems } from './routes/items.ts'
import { getInbox, getMe } from './routes/staff.ts'
import { traceOf } from './trace.ts'

/**
 * The app over a host. It holds no state of its own.
 *
 * @example export default createApp(cloudflareHost(env))
 */
export function createApp(host: Host): Hono<Env> {
  const app = new Hono<Env>()
  // A correlation id of ours; one that a caller sends is not believed.
  app.use(requestId({ headerName: '' }))
  app.use(async (c, next) => {
    c.set('host', host)
    c.set('lang', languageOf(c.req.header('accept-language')))
    await next()
    c.res.headers.set('x-request-id', c.get('requestId'))
  })
  app.use(neverKept, safeHeaders)
  app.use('/v1/:county/*', fromOrigins(host.county))
  app.use('/v1/:county/*', async (c, next) => {
    const county = await host.county(c.req.param('county'))
    if (!county) throw stop('api/unknown-county')
    c.set('county', county)
    c.set('lang', languageOf(c.req.header('accept-language'), county.county.languages))
    await next()
  })
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        const allow = methods.join(', ')
        const trouble = { code: 'api/unknown-method', at: '', params: { allow } }
        return problem([trouble], { lang: c.get('lang'), instance: c.get('requestId'), headers: { allow } })
      },
    }),
  )

  app.get('/v1/:county/items', listItems)
  app.get('/v1/:county/items/:item', getItem)
  app.get('/v1/:county/cases', listCases)
  app.post('/v1/:county/cases', submitCase)
  app.get('/v1/:county/cases/:case', getCase)
  app.post('/v1/:county/cases/:case/events', actOnCase)
  app.post('/v1/:county/files', uploadFile)
  app.get('/v1/:county/files/:file', downloadFile)
  app.get('/v1/:county/inbox', getInbox)
  app.get('/v1/:county/me', getMe)
  app.post('/v1/:county/definitions/check', checkBundle)
  app.post('/v1/:county/definitions', publishBundle)

  app.notFound((c) =>
    problem([{ code: 'api/unknown-route', at: '' }], { lang: c.get('lang'), instance: c.get('requestId') }),
  )
  app.onError((error, c) => {
    const lang = c.get('lang')
    const instance = c.get('requestId')
    if (error instanceof Stop) return problem(error.troubles, { lang, instance, headers: error.headers })
    const { method, routePath } = c.req
    host.log({ level: 'error', id: instance, method, route: routePath, ...traceOf(error) })
    return problem([{ code: 'api/failed', at: '' }], { lang, instance })
  })
  return app
}
