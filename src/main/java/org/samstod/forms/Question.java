package org.samstod.forms;

import java.util.List;

/**
 * One question of a form.
 *
 * @param code its name, unique in the form; some codes are reserved, see {@link Reserved}
 * @param kind what sort of answer it takes
 * @param label the question itself
 * @param help one sentence under it, possibly empty
 * @param why why it is asked, shown folded, possibly empty
 * @param required whether it must be answered when it is shown
 * @param min lower limit, counted as the kind says, or null
 * @param max upper limit, counted as the kind says, or null
 * @param options what to choose from; empty unless the kind has options
 * @param source the name of a list the portal keeps and the options come from, or empty: {@code neighbourhoods}
 * @param notBefore the code of another date question whose day this one may not precede, or empty
 * @param published whether the answer may be shown to the public, so that personal numbers stop it
 * @param tracks the tracks that ask it; empty means every track of the form
 * @param showWhen on what answer it depends, or null
 */
public record Question(String code, QuestionKind kind, Words label, Words help, Words why, boolean required, Long min,
        Long max, List<Option> options, String source, String notBefore, boolean published, List<String> tracks,
        Condition showWhen) {

    /** The source of options that lists the neighbourhoods of the call's district, by slug. */
    public static final String NEIGHBOURHOODS = "neighbourhoods";

    /** Copies the lists. */
    public Question {
        options = List.copyOf(options);
        tracks = List.copyOf(tracks);
    }

    /** The same question as it can stand in another form: without tracks, condition and comparison that are not there. */
    public Question within(FormDefinition form) {
        boolean decided = showWhen != null && form.question(showWhen.question()).isPresent();
        boolean compared = !notBefore.isEmpty() && form.question(notBefore).filter(other -> other.kind() == QuestionKind.DATE).isPresent();
        return new Question(code, kind, label, help, why, required, min, max, options, source, compared ? notBefore : "", published,
                tracks.stream().filter(form.tracks()::contains).toList(), decided ? showWhen : null);
    }

    /** Whether {@code track} asks it, its condition apart. */
    public boolean onTrack(String track) {
        return tracks.isEmpty() || tracks.contains(track);
    }
}
