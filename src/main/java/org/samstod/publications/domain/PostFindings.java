package org.samstod.publications.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.samstod.shared.PersonalNumbers;

/**
 * What in a text that is meant for everybody looks like something of a person's ({@code domain.md} §3.2 and §8 rule 4). A personal identity number
 * stops it; the rest is pointed out to whoever writes it and to whoever looks at it, since a number may well be the association's own.
 */
public final class PostFindings {

    /** Something that may be a telephone number. */
    public static final String PHONE = "phone";
    /** Something that is an e-mail address. */
    public static final String MAIL = "mail";
    /** Something in the form of a personal identity number. */
    public static final String NUMBER = "number";

    private static final Pattern MAILS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONES = Pattern.compile("(?<![\\p{L}\\d])(?:\\+|00?)\\d(?:[ \\u00A0\\u2010-\\u2013()/-]{0,3}\\d){6,12}(?!\\d)");

    private PostFindings() {
    }

    /** The codes of what was found, each once; empty when there is nothing to point out. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        if (text == null) {
            return found;
        }
        if (PHONES.matcher(text).find()) {
            found.add(PHONE);
        } else if (!PersonalNumbers.scan(text).isEmpty()) {
            // A mobile number has the form of a personal one too; it is pointed out as what it more likely is.
            found.add(NUMBER);
        }
        if (MAILS.matcher(text).find()) {
            found.add(MAIL);
        }
        return found;
    }
}
