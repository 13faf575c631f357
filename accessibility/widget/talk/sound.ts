const LASTS_SECONDS = 0.18;

let context: AudioContext | undefined;

/** A short, quiet tone for a message that came. Only for people who chose sounds. */
export function chime(): void {
  context ??= new AudioContext();
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0.08, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + LASTS_SECONDS);
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + LASTS_SECONDS);
}
