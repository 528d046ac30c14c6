import { services } from '@/app/services'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** For load balancers and watchers: is it up, and does the database answer? Says nothing of whom or what it holds. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    const { db } = services()
    await db.ping()
    return Response.json({ status: 'ok', database: db.engine, version }, { headers })
  } catch {
    return Response.json({ status: 'unavailable', version }, { status: 503, headers })
  }
}
