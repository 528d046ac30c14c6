'use server'

import { redirect } from 'next/navigation'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { returnPath } from '@/app/returnPath'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import { recordInformed } from '@/lib/conversations/information'

/** The person has read it, and goes on to where the form's `to` says. */
export async function confirmInformed(form: FormData): Promise<void> {
  await refuseForeignOrigin()
  await recordInformed(services(), await viewerOrFailure())
  redirect(returnPath(form.get('to')))
}
