'use server'

import { redirect } from 'next/navigation'
import { demoPeople } from '@/lib/auth/demo'
import { startSession } from '@/lib/auth/signIn'
import { Failure } from '@/lib/domain/errors'
import { refuseForeignOrigin } from '../ownAddress'
import { returnPath } from '../returnPath'
import { services } from '../services'
import { enterAs } from '../sessionCookie'
import { thisDevice } from '../thisDevice'

/** Signs in as one of the demo people; the form holds `person`, and `to` where one was going. */
export async function signInAsDemoPerson(form: FormData): Promise<void> {
  await refuseForeignOrigin()
  const { db, isDemo, clock } = services()
  const known = demoPeople.find(({ id }) => id === form.get('person'))
  const person = isDemo && known ? await db.people.byId(known.id) : undefined
  if (!person) throw new Failure('NotAllowed')
  await enterAs(await startSession(db, { person, device: await thisDevice(), now: clock() }))
  redirect(returnPath(form.get('to')))
}
