'use client'

import type { ComponentProps } from 'react'
import { later } from '@/components/board/later'
import type { LastTime } from './LastTime'

const Part = later(async () => (await import('./LastTime')).LastTime)

/** `LastTime`, once the table lies there. A function of its own: a page made by the server takes no lazy component. */
export function LaterLastTime(props: ComponentProps<typeof LastTime>) {
  return <Part {...props} />
}
