import { proves } from '../gate.ts';
import { KEYBOARD } from './keyboard.ts';

proves('by keyboard', KEYBOARD);
