import common from '../../ui/messages/en/common.json';
import glossary from '../../ui/messages/en/glossary.json';
import widget from '../../ui/messages/en/widget.json';
import { pick } from './parts.ts';

/** What settings, help and the questions before something is done says. Each build of the window has its own language here. */
export const texts = pick('dialogs', { widget, common, glossary });
