import { stage } from '../../setup.ts';
import { proves } from '../gate.ts';
import { KEYBOARD } from './keyboard.ts';

proves('by keyboard', KEYBOARD, stage());
