package org.samstod.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token in a public form: made without a cookie, for that form only, good for two hours. It is signed with a secret that another site
 * does not know, such as a personal link's own, so every node checks it without keeping anything.
 */
public final class FormToken {

    /** How long a form can be sent. */
    public static final Duration LIFETIME = Duration.ofHours(2);
    private static final String ALGORITHM = "HmacSHA256";

    private FormToken() {
    }

    /**
     * A token for a form that is shown now.
     *
     * @param purpose what the form is for: a token of one form is good for no other
     */
    public static String make(String purpose, String secret, Instant now) {
        String made = Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
        return made + "." + sign(purpose, secret, made);
    }

    /** Whether a token was made for this purpose with this secret, within its lifetime. */
    public static boolean isGood(String purpose, String secret, String token, Instant now) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (dot < 1 || dot > 12) {
            return false;
        }
        String made = token.substring(0, dot);
        if (!MessageDigest.isEqual(sign(purpose, secret, made).getBytes(StandardCharsets.US_ASCII), token.substring(dot + 1).getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(made, Character.MAX_RADIX));
        return !at.isAfter(now) && now.isBefore(at.plus(LIFETIME));
    }

    private static String sign(String purpose, String secret, String made) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal((purpose + "|" + made).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
