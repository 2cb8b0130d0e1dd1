package org.samstod.attachments;

import java.time.Instant;

/** A stored file as lists show it; size in bytes, sha256 in hex, removed while it can be undone. */
public record FileView(String id, String ownerKind, String ownerId, String name, String mediaType, long size, String sha256, FileState state,
                       PersonalNumberMark personalNumbers, Purpose purpose, Instant uploadedAt, boolean removed) {

    /** Whether a personal identity number was found or is possible. */
    public boolean isPersonalNumberFound() {
        return personalNumbers != PersonalNumberMark.NONE;
    }

    /** The size in kilobytes, at least 1. */
    public long kilobytes() {
        return Math.max(1, (size + 512) / 1024);
    }
}
