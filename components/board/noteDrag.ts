/** What a note is called while it is dragged by its writer's line; the browser drags it, since it leaves the table for the plan. */
export const noteDragType = 'application/x-samspil-note'
