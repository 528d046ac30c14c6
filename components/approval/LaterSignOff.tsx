'use client'

import { later } from '@/components/board/later'

/** `SignOff`, once the table lies there. */
export const LaterSignOff = later(async () => (await import('./SignOff')).SignOff)
