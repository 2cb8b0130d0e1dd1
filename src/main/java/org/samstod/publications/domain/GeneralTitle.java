package org.samstod.publications.domain;

import java.util.List;

/**
 * The city-wide list of general titles for level 2. The title is derived from what the call and the application said about
 * themselves, never from their texts.
 */
public enum GeneralTitle {
    CHILDREN_YOUTH("children-youth"),
    ADULTS("adults"),
    RELATIVES("relatives"),
    INDIVIDUALS("individuals");

    private static final int LAST_YEAR_OF_YOUTH = 25;
    private static final List<String> YOUNG = List.of("children", "youth");

    private final String code;

    GeneralTitle(String code) {
        this.code = code;
    }

    /** The stable word used in stored rows and bundle keys. */
    public String code() {
        return code;
    }

    /**
     * Chooses the title. Support to relatives and to people who leave destructive settings go before age, because their
     * perspective is what the city says about them; otherwise the age group decides.
     *
     * @param perspective code of the perspective, may be null
     * @param theme code of the theme, may be null
     * @param target codes of the target groups with commas, may be null
     * @param ageTo oldest age of the target group, null when open upwards
     */
    public static GeneralTitle of(String perspective, String theme, String target, Integer ageTo) {
        List<String> targets = Codes.split(target);
        if ("relatives".equals(perspective) || targets.equals(List.of("relatives"))) {
            return RELATIVES;
        }
        if ("aftermath".equals(perspective)) {
            return INDIVIDUALS;
        }
        if (!targets.isEmpty() && YOUNG.containsAll(targets)) {
            return CHILDREN_YOUTH;
        }
        if (ageTo != null) {
            return ageTo <= LAST_YEAR_OF_YOUTH ? CHILDREN_YOUTH : ADULTS;
        }
        return target == null && "children-youth".equals(theme) ? CHILDREN_YOUTH : ADULTS;
    }
}
