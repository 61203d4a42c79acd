package io.soundtracker.reports.excel;

import io.soundtracker.core.sound.MusicId;

/** The page of a sound on TikTok. */
final class SoundLink {
  private SoundLink() {}

  /** The page of a clip; without its words where they are too many for a formula. */
  static Link of(MusicId clip, String title) {
    Link link = Link.to(clip.link(title));
    return CellText.fitsLiteral(link.address()) ? link : Link.to(clip.link(""));
  }
}
