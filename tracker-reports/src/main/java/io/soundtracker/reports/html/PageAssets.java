package io.soundtracker.reports.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What stands in a page to be carried out and not only to be read, and what allows nothing else.
 *
 * @param theme the theme's name
 * @param style the style sheet: ours, the theme's, and what is different on paper
 * @param script the script
 */
public record PageAssets(String theme, String style, String script) {

  static PageAssets of(Templates templates, String theme) {
    String style =
        templates.text("report.css")
            + templates.text("themes/" + theme + ".css")
            + templates.text("print.css");
    return new PageAssets(theme, style, templates.text("report.js"));
  }

  /** The content security policy: this style, this script, and no request to anywhere. */
  public String policy() {
    return "default-src 'none'; img-src data:; style-src '"
        + hash(style)
        + "'; script-src '"
        + hash(script)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
