package org.samstod.publications.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody's wish to follow something, as it travels in the link that is mailed to them and nowhere else: sealed with a key of the portal
 * (AES-256 in GCM), so that nothing is stored before it is confirmed, nobody can make one, and a log of addresses shows nothing.
 *
 * @param language the language to write in
 * @param expires from when on it is good for nothing
 */
public record FollowTicket(MailAddress address, Followed what, String language, Instant expires) {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = NONCE + TAG_BITS / 8;
    private static final int LONGEST = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What stands in the address of the link. */
    public String seal(String secret) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        String text = expires.toEpochMilli() + "\n" + language + "\n" + what.written() + "\n" + address.text();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }

    /** Opens one; empty when it is not ours or its time has passed. */
    public static Optional<FollowTicket> open(String sealed, String secret, Instant now) {
        try {
            byte[] bytes = sealed == null || sealed.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(sealed);
            if (bytes.length <= SHORTEST) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE, secret, Arrays.copyOf(bytes, NONCE)).doFinal(bytes, NONCE, bytes.length - NONCE);
            String[] parts = new String(text, StandardCharsets.UTF_8).split("\n", -1);
            Instant expires = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            return Followed.read(parts[2]).filter(any -> now.isBefore(expires))
                    .map(what -> new FollowTicket(new MailAddress(parts[3]), what, parts[1], expires));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            // Typed, cut off by a mail program, or of another portal: it opens nothing.
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, String secret, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key(secret), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] key(String secret) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(("follow ticket|" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
