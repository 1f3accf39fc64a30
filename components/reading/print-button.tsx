import type { ReactNode } from "react";
import { toolLook } from "#components/reading/tool-look.ts";
import { Icon } from "#components/ui/icon.tsx";

// components/enhance/print-page.ts.
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "print-page": HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | undefined };
    }
  }
}

type PrintButtonProps = {
  /** Prints this part of the page alone: see components/layout/print.css. */
  only?: "questions";
  children: ReactNode;
};

/** Prints the page. */
export function PrintButton({ only, children }: PrintButtonProps) {
  return (
    <print-page data-only={only} data-silent="" className="with-script print:hidden">
      <button type="button" className={toolLook}>
        <Icon name="print" className="size-5" />
        {children}
      </button>
    </print-page>
  );
}
