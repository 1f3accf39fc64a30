// A note that one leaves with Tab would stay open over what has the focus next: it closes once the focus is elsewhere.
if ("popover" in HTMLElement.prototype)
  addEventListener("focusin", ({ target }) => {
    const note = document.querySelector<HTMLElement>("dialog:popover-open");
    const isOwn = (element: Element) => note?.contains(element) || element.getAttribute("popovertarget") === note?.id;
    if (note && !isOwn(target as Element)) note.hidePopover();
  });
