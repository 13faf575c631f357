import common from '../../ui/messages/en/common.json';
import widget from '../../ui/messages/en/widget.json';
import { pick } from './parts.ts';

/** What the rating says. Each build of the window has its own language here. */
export const texts = pick('rating', widget, common);
