/** Shoelace’s card as its guide imports it, with the light theme. */
import '@shoelace-style/shoelace/dist/components/card/card.js';
