import { registerContent } from '../registry.js';
import { english } from './index.js';

registerContent(english);
