package io.soundtracker.cli.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The room on one disk.
 *
 * @param uses what lies on it, such as {@code database}
 * @param folder a folder on it
 * @param free bytes that may be used, ≥ 0
 * @param total its bytes; 0 when unknown
 */
public record Space(List<String> uses, Path folder, long free, long total) {

  /** Copies the list. */
  public Space {
    uses = List.copyOf(uses);
  }

  /**
   * Measures, each disk once.
   *
   * @param places what lies where; a place need not exist yet
   * @throws IOException when a disk does not answer
   */
  static List<Space> of(Map<String, Path> places) throws IOException {
    Map<FileStore, Space> disks = new LinkedHashMap<>();
    for (Map.Entry<String, Path> place : places.entrySet()) {
      Path folder = FileFacts.nearestFolder(place.getValue());
      FileStore disk = Files.getFileStore(folder);
      Space now =
          new Space(List.of(place.getKey()), folder, disk.getUsableSpace(), disk.getTotalSpace());
      disks.merge(disk, now, Space::and);
    }
    return List.copyOf(disks.values());
  }

  private Space and(Space other) {
    List<String> both = new ArrayList<>(uses);
    both.addAll(other.uses);
    return new Space(both, folder, free, total);
  }
}
