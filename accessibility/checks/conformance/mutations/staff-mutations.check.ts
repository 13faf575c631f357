import { areNoticed } from './mutation.ts';
import { DESK_MUTATIONS, HELP_MUTATIONS, STUDIO_MUTATIONS } from './staff-mutations.ts';

areNoticed('desk, studio or help centre', [...DESK_MUTATIONS, ...STUDIO_MUTATIONS, ...HELP_MUTATIONS]);
