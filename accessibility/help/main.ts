import { adoptPageStyles } from '../ui/theme/page.ts';
import { applyPageLanguage } from '../ui/i18n/page-language.ts';
import './help.ts';

applyPageLanguage();
adoptPageStyles();
