'use client'

import { later } from '@/components/board/later'

/** `LastTime`, once the table lies there. */
export const LaterLastTime = later(async () => (await import('./LastTime')).LastTime)
