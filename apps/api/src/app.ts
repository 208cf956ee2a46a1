// The HTTP API of a county, registered from the declarations of its routes.
import { Hono, type MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import type { Host } from './host.ts'
import { type Env, whoIs } from './http/context.ts'
import { languageOf } from './http/language.ts'
import { problem } from './http/problem.ts'
import { foundFromAnywhere, fromOrigins, neverKept, safeHeaders } from './http/protect.ts'
import type { Route } from './http/route.ts'
import { Stop, stop } from './http/stop.ts'
import { isPublic } from './policy/permits.ts'
import { docsRoutes } from './routes/docs.ts'
import { ROUTES } from './routes/index.ts'
import { traceOf } from './trace.ts'

/** What a host adds to the county's own routes. */
export interface Own {
  routes: readonly Route[]
  before: readonly (readonly [path: string, MiddlewareHandler<Env>])[]
}

/**
 * The app over a host. It holds no state of its own, and no route that is not declared.
 *
 * @example export default createApp(cloudflareHost(env))
 */
export function createApp(host: Host, own: Own = { routes: [], before: [] }): Hono<Env> {
  const app = new Hono<Env>()
  const declared = [...ROUTES, ...own.routes]
  const routes = [...declared, ...docsRoutes(declared)]
  // A correlation id of ours; one that a caller sends is not believed.
  app.use(requestId({ headerName: '' }))
  app.use(async (c, next) => {
    c.set('host', host)
    c.set('lang', languageOf(c.req.header('accept-language')))
    await next()
    c.res.headers.set('x-request-id', c.get('requestId'))
  })
  app.use(neverKept, safeHeaders)
  app.use('/v1/:county/items/*', foundFromAnywhere)
  app.use('/v1/:county/*', fromOrigins(host.county))
  app.use('/v1/:county/*', async (c, next) => {
    const county = await host.county(c.req.param('county'))
    if (!county) throw stop('api/unknown-county')
    c.set('county', county)
    c.set('lang', languageOf(c.req.header('accept-language'), county.county.languages))
    await next()
  })
  for (const [path, handler] of own.before) app.use(path, handler)
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

  for (const { method, path, action, handle } of routes) {
    // A route that its line does not open to anyone is closed before its handler runs.
    app[method](path, async (c) => {
      if (!isPublic(action)) await whoIs(c)
      return handle(c)
    })
  }

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
