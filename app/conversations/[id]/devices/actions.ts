'use server'

import { revalidatePath } from 'next/cache'
import { attempt } from '@/app/attempt'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import { endDevice } from '@/lib/conversations/devices'

/** Closes the invitation on the device whose `session` the form holds; one that is closed already stays closed. */
export async function closeDevice(form: FormData): Promise<void> {
  await attempt(async () => {
    await refuseForeignOrigin()
    await endDevice(services(), await viewerOrFailure(), String(form.get('session')))
    return {}
  })
  revalidatePath('/conversations/[id]/devices', 'page')
}
