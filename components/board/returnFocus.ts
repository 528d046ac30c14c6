/** Puts the keyboard on a piece that Tab stops at. */
export function focusTable(): void {
  document.querySelector<HTMLElement>('[data-piece][tabindex="0"]')?.focus({ preventScroll: true })
}

/** As a `ref`: what goes away with the keyboard in it gives it back to the table. React lets go before it takes it out. */
export function returnFocus(element: HTMLElement | null) {
  return () => {
    if (element?.contains(document.activeElement)) focusTable()
  }
}
