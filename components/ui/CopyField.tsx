'use client'

import { useRef, useState } from 'react'
import { Button } from './Button'
import { fieldLook } from './Field'
import { writeToClipboard } from './writeToClipboard'

interface CopyFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly copy: string
  readonly copied: string
  /** Said where the browser lets nothing be copied; the text is then marked, to be copied by hand. */
  readonly byHand: string
}

/** A text to take along. */
export function CopyField({ id, label, value, copy, copied, byHand }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [receipt, setReceipt] = useState('')
  const take = async () => {
    setReceipt('')
    input.current?.select()
    setReceipt((await writeToClipboard(value)) ? copied : byHand)
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-[650]">
        {label}
      </label>
      <div className="flex flex-wrap gap-2.5">
        <input
          ref={input}
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          className={`${fieldLook} min-w-0 flex-1 basis-56`}
        />
        <Button kind="primary" icon="copy" onClick={take} className="min-h-12">
          {copy}
        </Button>
      </div>
      <p role="status" className="min-h-[1.6em] pt-1.5 font-semibold text-[13.5px] text-ok">
        {receipt}
      </p>
    </div>
  )
}
