import { widgetMatrix } from './widget-matrix.ts';

widgetMatrix(0, 2);
