import { widgetMatrix } from './widget-matrix.ts';

widgetMatrix(1, 2);
