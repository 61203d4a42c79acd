package io.soundtracker.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/**
 * Log lines go to standard error: warnings, with {@code -v} everything of ours, with {@code -q}
 * only errors.
 */
public final class Logging extends ContextAwareBase implements Configurator {
  private static final String FULL = "%d{HH:mm:ss.SSS} %-5level [%thread] %logger{20} %msg%n";

  /** Called by Logback, so that it looks for no configuration file and says nothing itself. */
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  static void start(GlobalOptions options, PrintWriter err) {
    LoggerContext context =
        options.isVerbose() ? to(err, FULL) : to(err, own -> encoder(own, new Brief()));
    context
        .getLogger(Logger.ROOT_LOGGER_NAME)
        .setLevel(options.isQuiet() ? Level.ERROR : Level.WARN);
    if (options.isVerbose()) {
      context.getLogger("io.soundtracker").setLevel(Level.DEBUG);
    }
  }

  /** Logs to this stream alone from now on, from warnings up. */
  static LoggerContext to(PrintWriter err, String line) {
    return to(err, context -> encoder(context, line));
  }

  private static LoggerContext to(
      PrintWriter err, Function<LoggerContext, Encoder<ILoggingEvent>> encoder) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder.apply(context));
    appender.setOutputStream(streamTo(err));
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    return context;
  }

  static Encoder<ILoggingEvent> encoder(LoggerContext context, String line) {
    PatternLayout layout = new PatternLayout();
    layout.setPattern(line);
    return encoder(context, layout);
  }

  private static Encoder<ILoggingEvent> encoder(
      LoggerContext context, LayoutBase<ILoggingEvent> layout) {
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }

  private static OutputStream streamTo(PrintWriter err) {
    return new OutputStream() {
      @Override
      public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        err.print(new String(bytes, from, length, StandardCharsets.UTF_8));
        err.flush();
      }
    };
  }

  /** Level and message, without the hundred classes that a pattern takes. */
  private static final class Brief extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
      return event.getLevel() + ": " + event.getFormattedMessage() + System.lineSeparator();
    }
  }
}
