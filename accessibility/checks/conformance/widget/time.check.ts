import { stage } from '../../setup.ts';
import { proves } from '../gate.ts';
import { TIME } from './time.ts';

proves('the window: time', TIME, stage());
