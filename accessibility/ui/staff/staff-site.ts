import { Http, STAFF } from '../api/http.ts';
import { OwnPasskeys } from '../api/passkeys.ts';
import { StaffSession, type StaffMember } from '../api/staff-session.ts';
import { Announcer } from '../parts/announcer.ts';
import { DeviceStore } from './device-store.ts';
import { StaffHttp } from './staff-http.ts';

/**
 * What all parts of a staff page share: the announcer, the calls and who is signed in. The page makes one and hands it
 * to `okn-staff-shell` and to its own parts. Fires `expired` when the person has to sign in again.
 */
export class StaffSite extends EventTarget {
  readonly announcer = new Announcer();
  readonly http = new StaffHttp(() => this.signInAgain());
  readonly passkeys = new OwnPasskeys(this.http);
  readonly session = new StaffSession(new Http('', STAFF));

  private readonly stores = new Map<string, DeviceStore>();
  private renewal: Renewal | undefined;

  /** What the desk keeps on this device for a member of staff; the page has one of it. */
  storeOf(username: string): DeviceStore {
    const store = this.stores.get(username) ?? new DeviceStore(username);
    this.stores.set(username, store);
    return store;
  }

  /** Ends the wait for another sign-in: calls that wait for it go on, or fail when nobody signed in. */
  renewed(signedIn: boolean): void {
    this.renewal?.resolve(signedIn);
    this.renewal = undefined;
  }

  private signInAgain(): Promise<boolean> {
    if (this.renewal) return this.renewal.done;
    const { done } = (this.renewal = new Renewal());
    this.dispatchEvent(new Event('expired'));
    return done;
  }
}

/** One wait for a sign-in, shared by all calls that came back meanwhile. */
class Renewal {
  resolve!: (signedIn: boolean) => void;
  readonly done = new Promise<boolean>((resolve) => (this.resolve = resolve));
}

/** Somebody who may use the page is signed in. */
export class SignedInEvent extends Event {
  constructor(readonly member: StaffMember) {
    super('signed-in');
  }
}
