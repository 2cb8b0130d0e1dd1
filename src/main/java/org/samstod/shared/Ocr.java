package org.samstod.shared;

import java.io.Serializable;
import java.util.Objects;

/** A payment reference with a check digit last (domain facts 3.6), 2 to 25 digits. */
public record Ocr(String digits) implements Serializable {

    /** For values already checked, from storage; {@link IllegalArgumentException} when it is no such reference. */
    public Ocr {
        Objects.requireNonNull(digits, "digits");
        if (!digits.matches("[0-9]{2,25}") || !Luhn.passes(digits)) {
            throw new IllegalArgumentException("not an OCR reference");
        }
    }

    /**
     * Reads a typed reference.
     *
     * @throws BusinessException {@code ocr.format} or {@code ocr.check-digit}
     */
    public static Ocr parse(String typed) {
        String digits = Digits.of(typed).orElseThrow(() -> new BusinessException("ocr.format"));
        if (!digits.matches("[0-9]{2,25}")) {
            throw new BusinessException("ocr.format");
        }
        if (!Luhn.passes(digits)) {
            throw new BusinessException("ocr.check-digit");
        }
        return new Ocr(digits);
    }

    /** Makes a reference of a number: 123 becomes 1230. */
    public static Ocr of(String number) {
        return new Ocr(number + Luhn.checkDigit(number));
    }

    /** Makes a reference with a length digit before the check digit, the last digit of the whole length: 123 becomes 12351. */
    public static Ocr withLengthDigit(String number) {
        return of(number + (number.length() + 2) % 10);
    }

    @Override
    public String toString() {
        return digits;
    }
}
