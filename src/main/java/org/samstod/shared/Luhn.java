package org.samstod.shared;

/** The 10-modulus method: from the right every second digit is doubled (not the last), sums of digits, total divisible by ten. */
final class Luhn {

    private Luhn() {
    }

    /** Whether a string of ASCII digits passes. */
    static boolean passes(String digits) {
        return !digits.isEmpty() && sum(digits, false) % 10 == 0;
    }

    /** The digit that makes {@code digits} pass when it is put last. */
    static char checkDigit(String digits) {
        return (char) ('0' + (10 - sum(digits, true) % 10) % 10);
    }

    private static int sum(String digits, boolean doubleLast) {
        int sum = 0;
        boolean doubled = doubleLast;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("only digits 0-9 can be summed");
            }
            int part = doubled ? digit * 2 : digit;
            sum += part > 9 ? part - 9 : part;
            doubled = !doubled;
        }
        return sum;
    }
}
