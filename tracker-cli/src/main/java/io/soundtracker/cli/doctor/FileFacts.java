package io.soundtracker.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the file system says of a file.
 *
 * @param mode such as {@code rw-------}; empty when there is no such file, or it has none
 * @param folderWritable whether files can be made beside it
 * @param fileSystem what kind it lies on, such as {@code ext4}; empty when unknown
 */
record FileFacts(String mode, boolean folderWritable, String fileSystem) {
  private static final Pattern NETWORK =
      Pattern.compile(
          "nfs\\d?|cifs|smb.*|afs|9p|drvfs|vboxsf|ncpfs|webdav|afpfs|ceph|lustre|glusterfs"
              + "|fuse\\.(sshfs|davfs2?|rclone|s3fs|glusterfs|gvfsd-fuse|vmhgfs-fuse)");

  static FileFacts of(Path file) {
    Path folder = nearestFolder(file);
    return new FileFacts(mode(file), Files.isWritable(folder), fileSystem(folder));
  }

  /** Whether anybody but its owner may do anything with it. */
  boolean isOpenToOthers() {
    return !mode.isEmpty() && !mode.endsWith("------");
  }

  /** Whether other machines may use the same files. */
  boolean isOnNetwork() {
    return NETWORK.matcher(fileSystem).matches();
  }

  /** The folder a file is in or, when that is missing too, would be made in. */
  static Path nearestFolder(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    for (Path folder = absolute.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return absolute;
  }

  private static String mode(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      return PosixFilePermissions.toString(permissions);
    } catch (UnsupportedOperationException | IOException unknown) {
      return "";
    }
  }

  private static String fileSystem(Path folder) {
    if (folder.toString().startsWith("\\\\")) {
      return "smb";
    }
    try {
      return Files.getFileStore(folder).type();
    } catch (IOException unknown) {
      return "";
    }
  }
}
