import { adoptPageStyles } from '../ui/theme/page.ts';
import { pageLanguage } from '../ui/i18n/page-language.ts';
import './studio.ts';

document.documentElement.lang = pageLanguage();
adoptPageStyles();
