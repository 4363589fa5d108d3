/** Whether the window has room for what is asked beside the map: then it stands open. As the stylesheet's narrow layout. */

export const ROOMY = matchMedia('(min-width: 48.01rem)')
