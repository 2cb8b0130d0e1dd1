package org.samstod.grants.domain;

import java.text.Normalizer;

/** Text as Swedish banks take it (domain facts §4): a few letters, figures and signs; other letters lose their marks. */
public final class PaymentText {

    private static final String ALLOWED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzåäöÅÄÖ/-?:().,'+ ";
    private static final String KEPT = "åäöÅÄÖ";

    private PaymentText() {
    }

    /** The text in those characters, no longer than that; a full stop when nothing is left, since an empty one is refused. */
    public static String of(String text, int longest) {
        return text != null && text.length() <= longest && plain(text) ? text : cleaned(text, longest);
    }

    /** Most texts are as banks take them already. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean figure = each >= '0' && each <= '9' || each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
            boolean space = each == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
            if (!figure && !space && (each == ' ' || ALLOWED.indexOf(each) < 0)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String cleaned(String text, int longest) {
        String composed = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder();
        composed.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            String bare = KEPT.contains(letter) ? letter : Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            for (char each : ("&".equals(bare) ? "+" : bare).toCharArray()) {
                plain.append(ALLOWED.indexOf(each) >= 0 ? each : replacement(each));
            }
        });
        String clean = plain.toString().replaceAll(" {2,}", " ").strip();
        String cut = clean.length() > longest ? clean.substring(0, longest).strip() : clean;
        return cut.isEmpty() ? "." : cut;
    }

    private static String replacement(char other) {
        return switch (other) {
            case 'ø' -> "ö";
            case 'Ø' -> "Ö";
            case 'æ' -> "ä";
            case 'Æ' -> "Ä";
            case 'ß' -> "ss";
            case '–', '—', '_' -> "-";
            case '’', '‘', '”', '“', '"', '´', '`' -> "'";
            default -> " ";
        };
    }
}
