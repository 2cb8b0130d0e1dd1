package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody follows: a neighbourhood, a theme or a call. In an address it is written {@code theme:sport}. */
@Embeddable
public class Followed {

    private static final Pattern WRITTEN = Pattern.compile("(neighbourhood|theme|call):([a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?)");

    /** The things that can be followed. */
    public enum Kind {
        NEIGHBOURHOOD, THEME, CALL;

        /** Its word in an address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", length = 20, nullable = false)
    private Kind kind;

    @Column(name = "subject_code", length = 60, nullable = false)
    private String code;

    protected Followed() {
    }

    /** @param code slug of a neighbourhood, code of a theme, key of a call */
    public Followed(Kind kind, String code) {
        this.kind = kind;
        this.code = code;
    }

    /** Reads it from an address or a form; empty when it cannot be one. */
    public static Optional<Followed> read(String written) {
        Matcher matcher = written == null ? null : WRITTEN.matcher(written);
        return matcher == null || !matcher.matches() ? Optional.empty()
                : Optional.of(new Followed(Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2)));
    }

    /** As it stands in an address. */
    public String written() {
        return kind.code() + ":" + code;
    }

    /** Whether a publication is among what is followed. */
    public boolean meets(OpenPublication.Content one) {
        return switch (kind) {
            case NEIGHBOURHOOD -> code.equals(one.neighbourhoodSlug());
            case THEME -> code.equals(one.theme());
            case CALL -> code.equals(one.callId());
        };
    }

    public Kind kind() {
        return kind;
    }

    /** Slug of a neighbourhood, code of a theme, key of a call. */
    public String code() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Followed that && kind == that.kind && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return written();
    }
}
