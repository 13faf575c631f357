import common from '../../ui/messages/en/common.json';
import glossary from '../../ui/messages/en/glossary.json';
import widget from '../../ui/messages/en/widget.json';
import { pick } from './parts.ts';

/** What is said of more than a greeting. Each build of the window has its own language here. */
export const texts = pick('talk', { widget, common, glossary });
