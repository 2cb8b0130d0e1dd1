package org.samstod.journal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The canonical text of an entry, exactly as it is stored and hashed:
 * {@code version|seq|prev|UTC ms|actor id|action|subject id|subject version|payload hash}. No name, free text, address or IP.
 */
public record EntryText(long sequence, String previousHash, Instant at, String actorId, String action, String subjectId,
                        long subjectVersion, String payloadHash) {

    /** The format's version. */
    public static final String FORMAT = "1";
    /** What the first entry names as its predecessor. */
    public static final String GENESIS = "0".repeat(64);

    /** The text to store. */
    public String canonical() {
        return String.join("|", FORMAT, Long.toString(sequence), previousHash, Long.toString(at.toEpochMilli()), actorId, action,
                subjectId, Long.toString(subjectVersion), payloadHash);
    }

    /** SHA-256 in lower-case hex of a stored text. */
    public static String hash(String canonical) {
        return hex(sha256().digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of salt followed by payload, so that a short payload cannot be guessed from its hash. */
    public static String payloadHash(byte[] salt, String payload) {
        MessageDigest digest = sha256();
        digest.update(salt);
        digest.update(payload.getBytes(StandardCharsets.UTF_8));
        return hex(digest.digest());
    }

    /** Bytes as lower-case hex. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
