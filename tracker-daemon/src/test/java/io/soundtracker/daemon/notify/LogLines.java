package io.soundtracker.daemon.notify;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that anybody logs, whatever its level. */
final class LogLines implements AutoCloseable {
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          events.add(event);
        }
      };

  LogLines() {
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.setLevel(Level.TRACE);
    root.addAppender(appender);
  }

  /** With stack traces. */
  String everything() {
    return text("");
  }

  /** The same without what others log. */
  String oursOnly() {
    return text("io.soundtracker");
  }

  private String text(String logger) {
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : events) {
      if (!event.getLoggerName().startsWith(logger)) {
        continue;
      }
      text.append(event.getFormattedMessage()).append('\n');
      text.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
    }
    return text.toString();
  }

  List<String> warnings() {
    return events.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    root.setLevel(before);
    appender.stop();
  }
}
