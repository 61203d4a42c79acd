package io.soundtracker.scraper.standin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** A certificate for {@code www.tiktok.com} that nobody trusts, made once a JVM. */
final class StandInCertificate {
  private static final String PASSWORD = "changeit";

  private StandInCertificate() {}

  static SSLSocketFactory socketFactory() {
    return Holder.FACTORY;
  }

  private static SSLSocketFactory make() {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(keyStore(), PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException("no certificate for the stand-in", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The JDK has no public way to make a certificate but its keytool. */
  private static KeyStore keyStore()
      throws IOException, GeneralSecurityException, InterruptedException {
    Path folder = Files.createTempDirectory("stand-in-");
    Path file = folder.resolve("keys.p12");
    try {
      int exitCode = keytool(file).start().waitFor();
      if (exitCode != 0) {
        throw new IOException("keytool ended with " + exitCode);
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD.toCharArray());
      }
      return store;
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static ProcessBuilder keytool(Path file) {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> name = List.of("-dname", "CN=www.tiktok.com", "-ext", "SAN=dns:www.tiktok.com");
    ProcessBuilder builder =
        new ProcessBuilder(keytool, "-genkeypair", "-alias", "stand-in", "-keyalg", "EC");
    builder.command().addAll(name);
    builder.command().addAll(List.of("-validity", "7", "-storetype", "PKCS12"));
    builder.command().addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static final class Holder {
    static final SSLSocketFactory FACTORY = make();
  }
}
