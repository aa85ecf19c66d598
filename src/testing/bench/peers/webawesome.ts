/** Web Awesome’s card as its guide imports it, with the default theme. */
import '@awesome.me/webawesome/dist/components/card/card.js';
