package org.samstod.associations.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.samstod.shared.BusinessException;

/** How one-line texts and ways of contact are cleaned and checked before they are kept. */
public final class ProfileText {

    /** Longest address of any kind, characters. */
    public static final int ADDRESS_LENGTH = 200;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern SPACE = Pattern.compile("[\\h\\t]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\]+\\.[^\\s@<>\"(),;:\\\\.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\\-]{5,24}");

    private ProfileText() {
    }

    /**
     * Cleans a text: canonical form, no control characters, single spaces, trimmed.
     *
     * @param text typed text or null
     * @return the clean text, or null when nothing is left
     */
    public static String optional(String text) {
        if (text == null) {
            return null;
        }
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        clean = SPACE.matcher(CONTROL.matcher(clean).replaceAll("")).replaceAll(" ").strip();
        return clean.isEmpty() ? null : clean;
    }

    /**
     * Cleans a text that must be there and fit.
     *
     * @param text typed text
     * @param longest most characters
     * @param field field for the message
     * @param code first part of the error codes; {@code .missing} and {@code .long} follow it
     * @return the clean text
     * @throws BusinessException when it is missing or too long
     */
    public static String required(String text, int longest, String field, String code) {
        String clean = optional(text);
        if (clean == null) {
            throw new BusinessException(code + ".missing").at(field);
        }
        if (clean.length() > longest) {
            throw new BusinessException(code + ".long", longest).at(field);
        }
        return clean;
    }

    /**
     * Checks the form of an e-mail address.
     *
     * @param typed typed text or null
     * @param field field for the message
     * @return the address with its domain in lower case, or null when nothing was typed
     * @throws BusinessException {@code association.email.format}
     */
    public static String email(String typed, String field) {
        String clean = optional(typed);
        if (clean == null) {
            return null;
        }
        if (clean.length() > ADDRESS_LENGTH || !EMAIL.matcher(clean).matches()) {
            throw new BusinessException("association.email.format").at(field);
        }
        int at = clean.lastIndexOf('@');
        return clean.substring(0, at) + clean.substring(at).toLowerCase(Locale.ROOT);
    }

    static String phone(String typed, String field) {
        String clean = optional(typed);
        if (clean == null) {
            return null;
        }
        if (!PHONE.matcher(clean).matches()) {
            throw new BusinessException("association.phone.format").at(field);
        }
        return clean;
    }

    static String web(String typed, String field) {
        String clean = optional(typed);
        if (clean == null) {
            return null;
        }
        String address = clean.contains("://") ? clean : "https://" + clean;
        try {
            URI uri = new URI(address);
            boolean ok = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
                    && uri.getHost().contains(".") && uri.getUserInfo() == null && address.length() <= ADDRESS_LENGTH;
            if (!ok) {
                throw new BusinessException("association.web.format").at(field);
            }
            return uri.toString();
        } catch (URISyntaxException e) {
            throw new BusinessException("association.web.format").at(field);
        }
    }
}
