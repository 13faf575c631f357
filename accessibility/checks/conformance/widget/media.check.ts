import { stage } from '../../setup.ts';
import { proves } from '../gate.ts';
import { MEDIA } from './media.ts';

proves('the window: what it does not have', MEDIA, stage());
