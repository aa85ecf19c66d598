/** For the page around frames, loaded from the hosted site: `<script type="module" src="…/embed/resize.js"></script>`. */
import { fitFrames } from './fit-frames.js';

fitFrames(new URL(import.meta.url).origin);
