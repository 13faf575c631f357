import { stage } from '../../setup.ts';
import { proves } from '../gate.ts';
import { UNDERSTANDING } from './understanding.ts';

proves('the window: understanding', UNDERSTANDING, stage());
