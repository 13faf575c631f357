package io.okienko.encoder;

import ai.onnxruntime.OrtEnvironment;
import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime's environment, of which a process has one. The library closes it as soon as the
 * process is told to stop, while a server goes on to answer for some seconds, and a call that comes
 * after that brings the whole process down. Natively the environment counts who uses it, so one
 * more use, which is never given back, keeps it until the very end. Java offers no such thing; it
 * is asked for by name.
 */
final class OnnxEnvironment {
  private static final Logger LOG = LoggerFactory.getLogger(OnnxEnvironment.class);
  private static final int WARNINGS = 2;

  private OnnxEnvironment() {}

  static OrtEnvironment get() {
    return Kept.ENVIRONMENT;
  }

  /** Loaded with the first encoder. */
  private static final class Kept {
    private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();

    static {
      try {
        useOnceMore();
      } catch (ReflectiveOperationException | RuntimeException e) {
        LOG.warn("A message that is being understood when the server stops may crash it", e);
      }
    }

    private static void useOnceMore() throws ReflectiveOperationException {
      var library = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      library.setAccessible(true);
      Method use =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      use.setAccessible(true);
      use.invoke(null, library.getLong(null), WARNINGS, OrtEnvironment.DEFAULT_NAME);
    }
  }
}
