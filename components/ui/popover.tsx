import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";

type PopoverProps = {
  id: string;
  title: string;
  closeLabel: string;
  /** The id of what it says, read when it opens. */
  describedBy?: string;
  children: ReactNode;
};

/** A note that a button with `popovertarget` opens over the page, without script: Escape, its own button or a click
 * elsewhere closes it, and the focus goes back to where it was (HTML, 6.12). See popover.css. */
export function Popover({ id, title, closeLabel, describedBy, children }: PopoverProps) {
  return (
    <dialog id={id} popover="auto" aria-label={title} aria-describedby={describedBy} className="popover">
      <div className="flex items-start justify-between gap-4">
        <p className="py-2 font-bold">{title}</p>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          className="-me-2 inline-flex size-11 shrink-0 cursor-pointer items-center justify-center"
        >
          <Icon name="close" />
          <VisuallyHidden>{closeLabel}</VisuallyHidden>
        </button>
      </div>
      {children}
    </dialog>
  );
}
