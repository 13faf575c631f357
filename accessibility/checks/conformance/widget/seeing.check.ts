import { stage } from '../../setup.ts';
import { proves } from '../gate.ts';
import { SEEING } from './seeing.ts';

proves('the window: seeing', SEEING, stage());
