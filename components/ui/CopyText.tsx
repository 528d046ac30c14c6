'use client'

import { useId, useRef, useState } from 'react'
import { Button } from './Button'
import { fieldLook } from './Field'
import { writeToClipboard } from './writeToClipboard'

interface CopyTextProps {
  readonly label: string
  readonly value: string
  readonly copy: string
  readonly copied: string
  /** Said where the browser lets nothing be copied; the text is then marked, to be copied by hand. */
  readonly byHand: string
  readonly onCopied: () => void
}

/** Several lines to take along. */
export function CopyText({ label, value, copy, copied, byHand, onCopied }: CopyTextProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [receipt, setReceipt] = useState('')
  const take = async () => {
    setReceipt('')
    field.current?.select()
    const isCopied = await writeToClipboard(value)
    setReceipt(isCopied ? copied : byHand)
    if (isCopied) onCopied()
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-[650]">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={4}
        value={value}
        // Taken by hand it is taken, too.
        onCopy={onCopied}
        className={`${fieldLook} field-sizing-content max-h-[min(240px,34dvh)] resize-none py-3 leading-snug`}
      />
      <div className="mt-2.5 flex flex-wrap items-center gap-x-3.5 gap-y-1">
        <Button kind="primary" icon="copy" onClick={take}>
          {copy}
        </Button>
        <p role="status" className="font-semibold text-[13.5px] text-ok">
          {receipt}
        </p>
      </div>
    </div>
  )
}
