import { headers } from 'next/headers'
import { deviceOf } from '@/lib/auth/deviceOf'

/** What kind of device asks. */
export async function thisDevice() {
  return deviceOf((await headers()).get('user-agent'))
}
