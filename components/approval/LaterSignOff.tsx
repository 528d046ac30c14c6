'use client'

import type { ComponentProps } from 'react'
import { later } from '@/components/board/later'
import type { SignOff } from './SignOff'

const Part = later(async () => (await import('./SignOff')).SignOff)

/** `SignOff`, once the table lies there. A function of its own: a page made by the server takes no lazy component. */
export function LaterSignOff(props: ComponentProps<typeof SignOff>) {
  return <Part {...props} />
}
