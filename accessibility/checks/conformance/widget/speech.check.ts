import { stage } from '../../setup.ts';
import { proves } from '../gate.ts';
import { SPEECH } from './speech.ts';

proves('what is read out', SPEECH, stage());
