import common from '../../ui/messages/en/common.json';
import glossary from '../../ui/messages/en/glossary.json';
import widget from '../../ui/messages/en/widget.json';
import { pick } from './parts.ts';

/** What the window itself says. Each build of the window has its own language here. */
export const texts = pick('window', { widget, common, glossary });
