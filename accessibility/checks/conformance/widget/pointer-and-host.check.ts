import { stage } from '../../setup.ts';
import { proves } from '../gate.ts';
import { POINTER_AND_HOST } from './pointer-and-host.ts';

proves('the window: pointer and host', POINTER_AND_HOST, stage());
