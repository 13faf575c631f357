import { DeviceStorage } from '../../widget/model/device-storage.ts';
import { prefersSimple } from '../../widget/model/reading.ts';
import { readSettings } from '../../widget/model/settings.ts';

/** How the person reads, as they told the chat window that stands on the same page. */
export function prefersSimpleHere(): boolean {
  return prefersSimple(readSettings(new DeviceStorage(location.origin)));
}
