package io.soundtracker.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A service of systemd that is the daemon, and may do no more than it has to. */
final class SystemdUnit {
  private final Installation installation;
  private final List<String> lines = new ArrayList<>();

  SystemdUnit(Installation installation) {
    this.installation = installation;
  }

  /** One that the superuser installs. */
  List<String> ofSystem() {
    lines.clear();
    add(
        "# Warner Sound Tracker, as a service of this machine. To install, and to start it now and with"
            + " the machine:");
    missingFolders();
    add(
        "#   "
            + installation.shellCommand("schedule", "systemd")
            + " | sudo tee /etc/systemd/system/tracker.service",
        "#   sudo systemctl daemon-reload && sudo systemctl enable --now tracker",
        "# What it does: systemctl status tracker; journalctl -u tracker",
        "[Unit]",
        "Description=Warner Sound Tracker",
        "Wants=network-online.target",
        "After=network-online.target",
        "",
        "[Service]");
    if (installation.user().equals("root")) {
      add("# Better a user of its own, who owns the folders below.");
    }
    add("User=" + SystemdWord.plain(installation.user()));
    service();
    add(
        "CacheDirectory=tracker",
        "Environment=XDG_CACHE_HOME=%C",
        "",
        "# It may write there, and see no more of the machine than it needs.",
        "ProtectSystem=strict",
        "ReadWritePaths="
            + installation.written().stream()
                .map(folder -> SystemdWord.quoted(folder.toString()))
                .collect(Collectors.joining(" ")),
        "ProtectHome="
            + (installation.touches("/home", "/root", "/run/user") ? "read-only" : "yes"),
        "PrivateTmp=" + (installation.touches("/tmp", "/var/tmp") ? "no" : "yes"),
        "PrivateDevices=yes",
        "ProtectClock=yes",
        "ProtectControlGroups=yes",
        "ProtectHostname=yes",
        "ProtectKernelLogs=yes",
        "ProtectKernelModules=yes",
        "ProtectKernelTunables=yes",
        "ProtectProc=invisible",
        "CapabilityBoundingSet=");
    confinement();
    add("", "[Install]", "WantedBy=multi-user.target");
    return List.copyOf(lines);
  }

  /** One that users install for themselves. */
  List<String> ofUser() {
    lines.clear();
    add(
        "# Warner Sound Tracker, as a service of yours. To install, and to start it now and whenever you"
            + " log in:");
    missingFolders();
    add(
        "#   mkdir -p ~/.config/systemd/user",
        "#   "
            + installation.shellCommand("schedule", "systemd", "--user")
            + " >~/.config/systemd/user/tracker.service",
        "#   systemctl --user daemon-reload && systemctl --user enable --now tracker",
        "# With the machine, and when you have logged out: sudo loginctl enable-linger \"$USER\"",
        "# What it does: systemctl --user status tracker; journalctl --user -u tracker",
        "[Unit]",
        "Description=Warner Sound Tracker",
        "",
        "[Service]");
    service();
    // What hides files needs rights that not every machine gives to users.
    add("");
    confinement();
    add("", "[Install]", "WantedBy=default.target");
    return List.copyOf(lines);
  }

  private void service() {
    add(
        "Type=exec",
        "WorkingDirectory=" + SystemdWord.plain(installation.directory().toString()),
        "Environment=" + SystemdWord.quoted("PATH=" + installation.path()),
        "Environment=" + SystemdWord.quoted("JAVA_HOME=" + installation.java()),
        "# Secrets that the configuration takes from the environment: one NAME=value a line, mode 600.",
        "#EnvironmentFile=/etc/tracker.env",
        "ExecStart=" + command(),
        "# 2 is bad usage or configuration, which does not mend itself.",
        "Restart=on-failure",
        "RestartSec=30",
        "RestartPreventExitStatus=2",
        "# The daemon ends what it started; what is left after that is killed.",
        "KillMode=mixed",
        "TimeoutStopSec=15",
        "UMask=0077");
  }

  private void confinement() {
    add(
        "NoNewPrivileges=yes",
        "LockPersonality=yes",
        "RestrictNamespaces=yes",
        "RestrictRealtime=yes",
        "RestrictSUIDSGID=yes",
        "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6",
        "SystemCallArchitectures=native",
        "SystemCallFilter=@system-service",
        "SystemCallFilter=~@privileged",
        "SystemCallErrorNumber=EPERM",
        "# A JVM writes the code that it runs.",
        "MemoryDenyWriteExecute=no");
  }

  /** What may be written to has to be there when the service starts. */
  private void missingFolders() {
    installation.written().stream()
        .filter(folder -> !Files.isDirectory(folder))
        .map(Path::toString)
        .forEach(folder -> add("#   mkdir -p " + ShellWord.ofPosix(folder)));
  }

  /** With a colon before them, words with a dollar sign name no variable. */
  private String command() {
    String words =
        installation.command("daemon").stream()
            .map(SystemdWord::quoted)
            .collect(Collectors.joining(" "));
    return words.contains("$") ? ":" + words : words;
  }

  private void add(String... some) {
    lines.addAll(List.of(some));
  }
}
