package org.samstod.shared;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Random keys of aggregates: 128 bits as 26 characters of Crockford's base 32, made in Java and safe in addresses. */
public final class Ids {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final Pattern SHAPE = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{25}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {
    }

    /** A new key, 26 characters. */
    public static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        BigInteger rest = new BigInteger(1, bytes);
        char[] text = new char[26];
        for (int i = 25; i >= 0; i--) {
            text[i] = ALPHABET[rest.intValue() & 31];
            rest = rest.shiftRight(5);
        }
        return new String(text);
    }

    /** Whether a text from outside has the shape of a key; anything else need not be looked up. */
    public static boolean isId(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }
}
