package io.okienko.load.scenario;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * What those share who talk while the server is killed. Safe for use by many threads.
 *
 * @param ours the conversations that desks may take
 * @param over set when nobody should begin anything new
 */
record ChaosScene(
    Scene scene,
    Habits habits,
    Stubborn stubborn,
    Set<String> ours,
    LongAdder accepted,
    LongAdder persons,
    AtomicBoolean over) {
  ChaosScene(Scene scene, Habits habits) {
    this(
        scene,
        habits,
        new Stubborn(scene.wire(), new LongAdder()),
        ConcurrentHashMap.newKeySet(),
        new LongAdder(),
        new LongAdder(),
        new AtomicBoolean());
  }
}
