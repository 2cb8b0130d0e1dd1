package org.samstod.districts.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.samstod.shared.BusinessException;

/** Checks of short names, and the form in which a name is looked up by people without å, ä and ö on their keyboard. */
final class Names {

    private Names() {
    }

    static String require(String text, String field, int longest) {
        if (text == null || text.isBlank()) {
            throw new BusinessException("name.missing").at(field);
        }
        String clean = text.strip();
        if (clean.length() > longest || clean.chars().anyMatch(Character::isISOControl)) {
            throw new BusinessException("name.too-long", longest).at(field);
        }
        return clean;
    }

    static LocalDate requireDay(LocalDate day, String field) {
        if (day == null) {
            throw new BusinessException("date.missing").at(field);
        }
        return day;
    }

    /** Lower case, hyphens as spaces, å ä ö é as a a o e. */
    static String folded(String text) {
        String plain = org.samstod.shared.SearchText.of(text).toLowerCase(Locale.ROOT).replace('-', ' ').replace('–', ' ');
        StringBuilder out = new StringBuilder(plain.length());
        for (char c : plain.toCharArray()) {
            out.append(switch (c) {
                case 'å', 'ä', 'à', 'á' -> 'a';
                case 'ö', 'ø' -> 'o';
                case 'é', 'è' -> 'e';
                case 'ü' -> 'u';
                default -> c;
            });
        }
        return out.toString();
    }
}
