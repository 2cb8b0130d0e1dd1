package org.samstod.calls.web;

/** How the phase of a call is shown. */
final class CallPhases {

    private CallPhases() {
    }

    static String badge(String phase) {
        return switch (phase) {
            case "OPEN" -> "good";
            case "BEFORE" -> "going";
            case "LATE" -> "action";
            case "DRAFT" -> "todo";
            case "READY" -> "action";
            case "CANCELLED" -> "bad";
            default -> "ended";
        };
    }
}
