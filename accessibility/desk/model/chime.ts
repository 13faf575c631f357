const SECONDS = 0.25;

/** A short, soft sound, made on the spot so that nothing has to be loaded. */
export class Chime {
  private context: AudioContext | undefined;

  play(): void {
    this.context ??= new AudioContext();
    const { currentTime, destination } = this.context;
    const tone = new OscillatorNode(this.context, { frequency: 660 });
    const volume = new GainNode(this.context, { gain: 0.1 });
    volume.gain.exponentialRampToValueAtTime(0.0001, currentTime + SECONDS);
    tone.connect(volume).connect(destination);
    tone.start();
    tone.stop(currentTime + SECONDS);
  }
}
