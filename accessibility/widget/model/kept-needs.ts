import { knownNeeds, type Need } from '../../ui/api/needs.ts';
import type { DeviceStorage } from './device-storage.ts';

/** What the device keeps. */
interface Kept {
  readonly needs: readonly Need[];
  /** Chosen here, and the server has not taken it yet. */
  readonly unsent?: true;
}

const NAME = 'needs';

/** How the person needs to be spoken with: chosen once and kept on the device. */
export class KeptNeeds {
  constructor(private readonly storage: DeviceStorage) {}

  get chosen(): readonly Need[] {
    return knownNeeds(this.kept.needs);
  }

  /** Whether the server has yet to be told. */
  get unsent(): boolean {
    return this.kept.unsent ?? false;
  }

  choose(need: Need, wanted: boolean): void {
    const others = this.chosen.filter((one) => one !== need);
    this.storage.write(NAME, { needs: knownNeeds(wanted ? [...others, need] : others), unsent: true });
  }

  /** These are what the server knows. */
  keepSent(needs: readonly Need[]): void {
    this.storage.write(NAME, { needs });
  }

  private get kept(): Kept {
    return this.storage.read<Kept>(NAME) ?? { needs: [] };
  }
}
