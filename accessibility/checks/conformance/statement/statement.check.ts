import { stage } from '../../setup.ts';
import { proves } from '../gate.ts';
import { STATEMENT } from './statement.ts';

proves('what is said about accessibility', STATEMENT, stage());
