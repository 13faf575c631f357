import { areNoticed } from './mutation.ts';
import { WIDGET_MUTATIONS } from './widget-mutations.ts';

areNoticed('the chat window', WIDGET_MUTATIONS.filter((_, index) => index % 2 === 0));
