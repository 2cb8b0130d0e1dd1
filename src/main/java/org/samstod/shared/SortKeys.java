package org.samstod.shared;

import java.text.Collator;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Stored keys for sorting names the Swedish way (å, ä, ö last, capitals beside small letters), the same in every database. A key is lower-case
 * hex, so that any byte-wise or locale-wise comparison of columns gives the order.
 */
public final class SortKeys {

    /** Longest key; columns are {@code VARCHAR(800)}. */
    public static final int MAX_LENGTH = 800;

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final Collator COLLATOR = Collator.getInstance(SWEDISH);

    static {
        COLLATOR.setStrength(Collator.TERTIARY);
        COLLATOR.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    private SortKeys() {
    }

    /** The key of a name; empty for null. */
    public static String of(String name) {
        if (name == null) {
            return "";
        }
        String clean = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        Collator own = (Collator) COLLATOR.clone();
        String key = HexFormat.of().formatHex(own.getCollationKey(clean.length() > 200 ? clean.substring(0, 200) : clean).toByteArray());
        return key.length() > MAX_LENGTH ? key.substring(0, MAX_LENGTH) : key;
    }
}
