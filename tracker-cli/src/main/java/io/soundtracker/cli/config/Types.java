package io.soundtracker.cli.config;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.InvalidHandleException;
import io.soundtracker.core.sound.SoundKey;
import java.io.File;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The types a setting may have. */
final class Types {
  static final Type<String> TEXT = Value::text;
  static final Type<Path> PATH = Types::path;
  static final Type<String> PROGRAM = Types::program;
  static final Type<String> PROXY = Types::proxy;
  static final Type<URI> SECRET_ADDRESS = Types::secretAddress;
  static final Type<String> SECRET = Types::secret;
  static final Type<String> MAIL_ADDRESS = Types::mailAddress;
  static final Type<String> ARGUMENT = Types::argument;
  static final Type<Duration> DURATION = Types::duration;
  static final Type<Duration> POSITIVE_DURATION = Types::positiveDuration;
  static final Type<ZoneId> ZONE = Types::zone;
  static final Type<Boolean> FLAG = Types::flag;
  static final Type<ConfiguredSchedule> SCHEDULE = Types::schedule;
  static final Type<InetSocketAddress> LISTENER = Types::listener;
  static final Type<Double> PERCENT = percentUpTo(Double.MAX_VALUE);
  static final Type<Double> SHARE = numberUpTo(0, 100, "a percentage from 0 to 100");
  static final Type<Double> FACTOR = numberUpTo(1, 1000, "a factor from 1 to 1000, such as 1.5");
  static final Type<Long> SIZE = Types::size;
  static final Type<ConfiguredAccount> ACCOUNT = Types::account;
  static final Type<ConfiguredSound> SOUND =
      value -> new ConfiguredSound(SoundKey.of(value.text()), value.place());

  private static final Set<String> PROXY_SCHEMES =
      Set.of("http", "https", "socks4", "socks4a", "socks5", "socks5h");
  private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

  /** The mail library judges the rest. */
  private static final Pattern MAIL = Pattern.compile("[^@\\p{Cntrl}]+@[^@\\s]+");

  private static final Set<String> SECRET_ARGUMENTS =
      Set.of(
          "-p", "--password", "--video-password", "--ap-password", "--client-certificate-password");
  private static final String A_DURATION = "a duration such as 24h, 30d, 10m, 1s or 1h30m";

  private Types() {}

  static Type<Integer> wholeNumber(int least, int most) {
    return value -> {
      String expected =
          most == Integer.MAX_VALUE
              ? "a whole number, " + least + " or more"
              : "a whole number from " + least + " to " + most;
      try {
        int number = Integer.parseInt(value.text());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        throw value.expected(expected, notANumber);
      }
      throw value.expected(expected);
    };
  }

  /** One of the constants, in lower case. */
  static <E extends Enum<E>> Type<E> oneOf(Class<E> type) {
    return value -> {
      List<String> words = new ArrayList<>();
      for (E constant : type.getEnumConstants()) {
        String word = constant.name().toLowerCase(Locale.ROOT);
        if (word.equals(value.text().toLowerCase(Locale.ROOT))) {
          return constant;
        }
        words.add(word);
      }
      throw value.expected("one of " + String.join(", ", words));
    };
  }

  static Type<Double> percentUpTo(double most) {
    return value -> {
      String expected =
          most == Double.MAX_VALUE
              ? "a percentage, 0 or more"
              : "a percentage from 0 to " + most + ", which is engagement.high";
      try {
        double number = Double.parseDouble(value.text());
        if (number >= 0 && number <= most) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        throw value.expected(expected, notANumber);
      }
      throw value.expected(expected);
    };
  }

  private static Type<Double> numberUpTo(double least, double most, String expected) {
    return value -> {
      try {
        double number = Double.parseDouble(value.text());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        throw value.expected(expected, notANumber);
      }
      throw value.expected(expected);
    };
  }

  static Type<LocalDate> dayUntil(LocalDate today) {
    return value -> {
      LocalDate day;
      try {
        day = LocalDate.parse(value.text());
      } catch (DateTimeException notADate) {
        throw value.expected("a date such as 2025-10-01", notADate);
      }
      if (day.isAfter(today)) {
        throw value.expected("a date that is not in the future");
      }
      return day;
    };
  }

  private static Path path(Value value) {
    String text = value.text();
    String home = value.home();
    try {
      if (text.startsWith("~/") && !home.isEmpty()) {
        return Path.of(home).resolve(text.substring(2)).normalize();
      }
      return value.base().resolve(text).normalize();
    } catch (InvalidPathException notAPath) {
      throw value.expected("a path", notAPath);
    }
  }

  /** A bare name is for the PATH; anything else is a file. */
  private static String program(Value value) {
    String text = value.text();
    return text.indexOf('/') < 0 && text.indexOf(File.separatorChar) < 0
        ? text
        : path(value).toString();
  }

  private static String proxy(Value value) {
    String expected =
        "the address of a proxy, such as http://host:8080 or socks5://user:password@host:1080";
    try {
      URI address = URI.create(value.text());
      String scheme = address.getScheme();
      if (scheme != null
          && PROXY_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
          && address.getAuthority() != null) {
        if (address.getAuthority().contains("@")) {
          value.isSecret();
        }
        return value.text();
      }
    } catch (IllegalArgumentException notAnAddress) {
      // The cause would repeat the address, and with it the password.
      throw value.expectedWithoutShowing(expected);
    }
    throw value.expectedWithoutShowing(expected);
  }

  /** An address that whoever knows it can write to. */
  private static URI secretAddress(Value value) {
    String expected = "an address that begins with https:// or http://";
    try {
      URI address = URI.create(value.text());
      String scheme = address.getScheme();
      if (scheme != null
          && WEB_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
          && address.getHost() != null) {
        value.isSecret();
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw value.expectedWithoutShowing(expected);
    }
    throw value.expectedWithoutShowing(expected);
  }

  private static String secret(Value value) {
    value.isSecret();
    return value.text();
  }

  private static String mailAddress(Value value) {
    if (!MAIL.matcher(value.text()).matches()) {
      throw value.expected("a mail address such as ana@example.org");
    }
    return value.text();
  }

  private static String argument(Value value) {
    String option = value.text().split("=", 2)[0];
    if (SECRET_ARGUMENTS.contains(option)) {
      value.isSecret();
    }
    return value.text();
  }

  private static Duration duration(Value value) {
    return DurationText.parse(value.text()).orElseThrow(() -> value.expected(A_DURATION));
  }

  private static Duration positiveDuration(Value value) {
    Duration duration = duration(value);
    if (duration.isZero()) {
      throw value.expected(A_DURATION + ", and more than nothing");
    }
    return duration;
  }

  private static Long size(Value value) {
    return SizeText.parse(value.text())
        .orElseThrow(() -> value.expected("a size such as 500MB, 2GB or 512MiB"));
  }

  private static ZoneId zone(Value value) {
    try {
      return ZoneId.of(value.text());
    } catch (DateTimeException unknown) {
      throw value.expected("a time zone such as Europe/Berlin or UTC", unknown);
    }
  }

  private static Boolean flag(Value value) {
    return switch (value.text().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw value.expected("true or false");
    };
  }

  private static ConfiguredSchedule schedule(Value value) {
    ConfiguredSchedule schedule = new ConfiguredSchedule(value.text());
    // In YAML, off is a word for false.
    if (schedule.isOff() || value.text().equalsIgnoreCase("false")) {
      return ConfiguredSchedule.OFF;
    }
    try {
      schedule.in(ZoneOffset.UTC);
      return schedule;
    } catch (InvalidInputException noSchedule) {
      throw value.expected(
          "off, daily 07:00, weekly mon 04:30, or the five fields of cron", noSchedule);
    }
  }

  private static InetSocketAddress listener(Value value) {
    return Listener.parse(value.text())
        .orElseThrow(() -> value.expected("an address of this machine such as 127.0.0.1:9464"));
  }

  private static ConfiguredAccount account(Value value) {
    try {
      return new ConfiguredAccount(AccountHandle.of(value.text()), value.place());
    } catch (InvalidHandleException notAHandle) {
      throw value.expected("a handle such as \"@name\" (" + notAHandle.reason() + ")", notAHandle);
    }
  }
}
