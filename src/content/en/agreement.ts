import { registerContent } from '../registry.js';
import type { AgreementTheme } from '../types.js';
import agreement from './agreement.json' with { type: 'json' };

/** The parts of the family agreement. Importing this registers it. */
export const englishAgreement = { lang: 'en', agreement: agreement as AgreementTheme[] };

registerContent(englishAgreement);
