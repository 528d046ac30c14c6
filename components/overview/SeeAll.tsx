import Link from 'next/link'

/** The way from a panel to all of its kind. */
export function SeeAll({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-11 items-center font-[650] text-[14.5px] underline underline-offset-4"
    >
      {children}
    </Link>
  )
}
