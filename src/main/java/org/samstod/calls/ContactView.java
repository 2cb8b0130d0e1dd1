package org.samstod.calls;

/** Whom to ask: a function with phone hours, never a person. */
public record ContactView(String sv, String en, String email, String phone, String hoursSv, String hoursEn) {

    /** The function in a language. */
    public String name(String language) {
        return "en".equals(language) && en != null ? en : sv;
    }

    /** When the phone is answered, in a language. */
    public String hours(String language) {
        return "en".equals(language) && hoursEn != null ? hoursEn : hoursSv;
    }

    /** The number as an address that a phone dials, or null without one. */
    public String dial() {
        return phone == null ? null : "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
