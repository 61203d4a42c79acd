package io.soundtracker.scraper.ytdlp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of yt-dlp's, asked key by key. A value that is missing, null or of a type that
 * cannot mean what was asked for is unknown; nothing is guessed.
 */
final class InfoDict {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  /**
   * TikTok has no such numbers: a thousand times this would still be summed safely, and its largest
   * counts are a hundred thousand times smaller.
   */
  static final long LARGEST_COUNT = 1_000_000_000_000_000L;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          // Python prints NaN and Infinity; they cost their own field, not the line.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final JsonNode node;

  private InfoDict(JsonNode node) {
    this.node = node;
  }

  /**
   * Reads an object.
   *
   * @throws RejectedLineException when the text is none
   */
  static InfoDict parse(String json) throws RejectedLineException {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new RejectedLineException("not JSON");
    }
    if (!node.isObject()) {
      throw new RejectedLineException("not a JSON object");
    }
    return new InfoDict(node);
  }

  boolean has(String key) {
    return node.hasNonNull(key);
  }

  /** The object under a key; an empty one when there is none. */
  InfoDict object(String key) {
    JsonNode value = node.path(key);
    return new InfoDict(value.isObject() ? value : MissingNode.getInstance());
  }

  /** A text, cleaned; numbers are no texts. */
  @Nullable String text(String key) {
    return CleanText.orNull(node.path(key).textValue());
  }

  /** A text or a whole number as text, for ids. */
  @Nullable String id(String key) {
    JsonNode value = node.path(key);
    return value.isIntegralNumber() ? value.asText() : text(key);
  }

  /** A whole number from 0 to {@link #LARGEST_COUNT}, or its digits as text. */
  @Nullable Long count(String key) {
    JsonNode value = node.path(key);
    if (value.isIntegralNumber()) {
      return value.canConvertToLong() ? plausible(value.longValue()) : null;
    }
    String digits = value.isTextual() ? value.textValue().strip() : "";
    return DIGITS.matcher(digits).matches() ? plausible(Long.parseLong(digits)) : null;
  }

  /** A finite number ≥ 0, or its digits as text. */
  @Nullable Double amount(String key) {
    JsonNode value = node.path(key);
    if (value.isNumber() && Double.isFinite(value.doubleValue()) && value.doubleValue() >= 0) {
      return value.doubleValue();
    }
    Long digits = count(key);
    return digits == null ? null : digits.doubleValue();
  }

  @Nullable Boolean flag(String key) {
    JsonNode value = node.path(key);
    return value.isBoolean() ? value.booleanValue() : null;
  }

  boolean isArray(String key) {
    return node.path(key).isArray();
  }

  /** The texts of an array, cleaned, in order, without blank ones. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    JsonNode array = node.path(key);
    if (array.isArray()) {
      for (JsonNode element : array) {
        String text = CleanText.orNull(element.textValue());
        if (text != null && !text.isBlank()) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private static @Nullable Long plausible(long count) {
    return count >= 0 && count <= LARGEST_COUNT ? count : null;
  }
}
