import type { Child } from 'hono/jsx'

/** A wide table scrolls in its own frame, which the keyboard reaches and a screen reader names. */
export function Scroll({ label, children }: { label: string; children?: Child }) {
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      {children}
    </section>
  )
}
